package consigne.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.shop.OtherJvm;
import consigne.acceptance.shop.Server;
import consigne.postgres.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a process again and again, as often as it dies: the application, unless it is told otherwise. */
public final class Lives implements AutoCloseable {

    /** On a busy machine a new life may begin later than a payment would be waited for: no order is to end for that. */
    private static final List<String> PATIENT =
            List.of("--consigne.fulfilment.payment-time-limit=1h", "--consigne.fulfilment.payment-awaited=1h");

    private static final Logger LOG = LoggerFactory.getLogger(Lives.class);

    private final List<String> command;
    private final Path passed;
    private final Path log;
    private final int port;
    private final Thread keeper;
    private volatile boolean ended;
    private volatile @Nullable Process current;
    private int deaths;

    /**
     * Starts the first life.
     *
     * @param stride how many points of the saga are passed for each death that nobody outside causes
     */
    public Lives(Path folder, Database database, int stride, String... settings) throws IOException {
        Path passed = Files.createFile(folder.resolve("passed"));
        int port = OtherJvm.freePort();
        this(passed, port, command(passed, port, database, stride, settings));
    }

    private Lives(Path passed, int port, List<String> command) {
        this.passed = passed;
        this.port = port;
        this.log = Path.of("target", "lives-" + port + ".log");
        this.command = command;
        this.keeper = Thread.ofPlatform().name("keeper-of-lives").start(this::live);
    }

    /** Those of another program, which listens on a port. */
    public static Lives of(int port, Class<?> program, String... arguments) {
        return new Lives(Path.of("none"), port, OtherJvm.running(program, arguments));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Checks that it takes requests. */
    public void isReady() {
        try (InputStream health =
                address().resolve("/actuator/health/readiness").toURL().openStream()) {
            assertThat(health).isNotEmpty();
        } catch (IOException notYet) {
            throw new AssertionError("not ready: " + address(), notYet);
        }
    }

    public synchronized int deaths() {
        return deaths;
    }

    /** Every point that was passed, in order. */
    List<String> passed() throws IOException {
        return Files.readAllLines(passed);
    }

    /** Ends a life with signal 9, this one or, where it has just ended, the next; another begins at once. */
    public void kill() {
        await().until(() -> current, life -> life != null && life.isAlive())
                .destroyForcibly()
                .onExit()
                .join();
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
            current = process;
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

    private static List<String> command(Path passed, int port, Database database, int stride, String... settings) {
        List<String> all =
                new ArrayList<>(OtherJvm.running(MortalShop.class, passed.toString(), Integer.toString(stride)));
        all.addAll(List.of(Server.arguments(database, settings)));
        all.addAll(PATIENT);
        all.add("--server.port=" + port);
        return all;
    }
}
