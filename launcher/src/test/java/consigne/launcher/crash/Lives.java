package consigne.launcher.crash;

import consigne.launcher.running.Server;
import consigne.postgres.Database;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the application in a process of its own again and again, as often as it dies. */
final class Lives implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lives.class);

    private final List<String> command;
    private final Path passed;
    private final Path log;
    private final int port;
    private final Thread keeper;
    private volatile boolean ended;
    private int deaths;

    Lives(Path folder, Database database, int stride, String... settings) throws IOException {
        this.passed = Files.createFile(folder.resolve("passed"));
        this.log = Path.of("target", "lives.log");
        Files.deleteIfExists(log);
        this.port = freePort();
        this.command = command(database, stride, settings);
        this.keeper = Thread.ofPlatform().name("keeper-of-lives").start(this::live);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    synchronized int deaths() {
        return deaths;
    }

    /** Every point that was passed, in order. */
    List<String> passed() throws IOException {
        return Files.readAllLines(passed);
    }

    @Override
    public void close() {
        ended = true;
        keeper.interrupt();
        try {
            keeper.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        while (!ended) {
            Process process = start();
            try {
                int status = process.waitFor();
                LOG.info("The shop died with {}", status);
                died();
            } catch (InterruptedException over) {
                kill(process);
            }
        }
    }

    private synchronized void died() {
        deaths++;
    }

    private Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private static void kill(Process process) {
        try {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command(Database database, int stride, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                MortalShop.class.getName(),
                passed.toString(),
                Integer.toString(stride)));
        all.addAll(List.of(Server.arguments(database, settings)));
        all.add("--server.port=" + port);
        return all;
    }

    /** Surefire may hide the class path in a jar, and keeps the real one. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace("\n", File.pathSeparator);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
