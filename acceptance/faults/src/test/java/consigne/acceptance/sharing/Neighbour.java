package consigne.acceptance.sharing;

import consigne.acceptance.shop.OtherJvm;
import consigne.acceptance.shop.Server;
import consigne.launcher.Consigne;
import consigne.postgres.Database;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shop in a process of its own, which can be killed. */
final class Neighbour implements AutoCloseable {

    private final int port = OtherJvm.freePort();
    private final Process process;

    Neighbour(Database database, String... settings) throws IOException {
        List<String> command = new ArrayList<>(OtherJvm.running(Consigne.class, Server.arguments(database, settings)));
        command.add("--server.port=" + port);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(Path.of("target", "neighbour.log").toFile()))
                .start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** As {@code kill -9} does. */
    void die() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        die();
    }
}
