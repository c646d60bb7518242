package consigne.eventstore;

import consigne.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stops a PostgreSQL in its tracks until it is closed: connections stay open, and nobody answers. */
final class Freeze implements AutoCloseable {

    private final List<String> processes;

    Freeze(EmbeddedPostgres postgres) throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(postgres.dataFolder().resolve("postmaster.pid"))
                        .getFirst());
        signal("STOP", List.of(Long.toString(postmaster)));
        processes = ProcessHandle.of(postmaster).stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .map(process -> Long.toString(process.pid()))
                .toList();
        signal("STOP", processes);
    }

    private static void signal(String name, List<String> processes) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -$0 \"$@\"", name));
        command.addAll(processes);
        new ProcessBuilder(command).inheritIO().start().onExit().join();
    }

    @Override
    public void close() throws IOException {
        signal("CONT", processes);
    }
}
