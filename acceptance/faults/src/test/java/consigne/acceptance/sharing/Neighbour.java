package consigne.acceptance.sharing;

import static org.awaitility.Awaitility.await;

import consigne.acceptance.shop.OtherJvm;
import consigne.acceptance.shop.Server;
import consigne.launcher.Consigne;
import consigne.postgres.Database;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shop in a process of its own, which can be killed. */
final class Neighbour implements AutoCloseable {

    private final int port = OtherJvm.freePort();
    private final Path log = Path.of("target", "neighbour-" + port + ".log");
    private final Process process;

    Neighbour(Database database, String... settings) throws IOException {
        this(database, Map.of(), settings);
    }

    Neighbour(Database database, Map<String, String> environment, String... settings) throws IOException {
        List<String> command = new ArrayList<>(OtherJvm.running(Consigne.class, Server.arguments(database, settings)));
        command.add("--server.port=" + port);
        ProcessBuilder shop =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        shop.environment().putAll(environment);
        process = shop.start();
    }

    /** Returns when it takes requests; a machine with much else to do takes its time. */
    Neighbour opens() {
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> {
            try (Socket open = new Socket(address().getHost(), port)) {
                return open.isConnected();
            }
        });
        return this;
    }

    /** What it says, once it has ended by itself. */
    String lastWords() throws IOException {
        process.onExit().orTimeout(120, TimeUnit.SECONDS).join();
        return Files.readString(log);
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
