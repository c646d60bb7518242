package consigne.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes a PostgreSQL's folder once this process has ended.
 *
 * <p>A shutdown hook would take the database from under the others, and does not run after a kill -9. So a shell waits
 * for the end of a pipe that only this process holds open, then for PostgreSQL to stop by itself.
 */
final class Sweeper {

    private static final String SCRIPT = """
            read -r _
            tries=0
            while [ -e "$0/data/postmaster.pid" ] && [ $tries -lt 300 ]; do
                sleep 0.1
                tries=$((tries + 1))
            done
            rm -rf -- "$0"
            """;

    @SuppressWarnings("UnusedVariable") // It only has to be held: the pipe would be closed with the garbage.
    private static @Nullable Process shell;

    private Sweeper() {}

    static void removeAfterThisProcess(Path folder) throws IOException {
        shell = new ProcessBuilder(List.of("setsid", "sh", "-c", SCRIPT, folder.toString()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
