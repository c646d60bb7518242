package consigne.postgres.server;

import consigne.postgres.folder.PidFile;
import consigne.postgres.machine.ProgramRun;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running PostgreSQL, as a child of this process. It stops when the thread that launched it ends. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration REMINDER = Duration.ofSeconds(10);

    private final Instance instance;
    private final Process process;
    private final Instant launched;

    private Postmaster(Instance instance, Process process, Instant launched) {
        this.instance = instance;
        this.process = process;
        this.launched = launched;
    }

    static Postmaster launch(Instance instance) throws IOException {
        Instant now = Instant.now();
        List<String> command = instance.runAs()
                .command(List.of(
                        instance.binaries().program("postgres").toString(),
                        "-D",
                        instance.folder().data().toString()));
        ProcessBuilder builder = ProgramRun.builder(command)
                .directory(instance.folder().path().toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(instance.folder().log().startup().toFile());
        try {
            return new Postmaster(instance, builder.start(), now);
        } catch (IOException missing) {
            throw ProgramRun.missing(command, missing);
        }
    }

    /**
     * Waits as long as it takes: after a crash PostgreSQL first replays its log, and to stop it would only delay that.
     */
    void awaitReady() throws IOException, InterruptedException {
        Instant reminded = launched;
        while (!isReady()) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw instance.failedStart().of("PostgreSQL", process.exitValue(), lastWords());
            }
            if (Instant.now().isAfter(reminded.plus(REMINDER))) {
                reminded = Instant.now();
                LOG.info("PostgreSQL is still starting, and may be recovering from a crash: {}", lastWords());
            }
        }
    }

    boolean isReady() throws IOException {
        PidFile says = PidFile.in(instance.folder().data());
        return process.isAlive() && says.pid() == process.pid() && says.isReady();
    }

    boolean ended(Duration within) throws InterruptedException {
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks for a fast shutdown: sessions are cut off, what they had committed is kept. */
    void stopFast() {
        signal("INT");
    }

    /** Asks it to drop everything at once; the next start recovers. */
    void stopAtOnce() {
        signal("QUIT");
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Also what it has launched, which would else outlive it where it is stuck. */
    void killWithAll() {
        List<ProcessHandle> all = process.descendants().toList();
        kill();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether one of its processes replays its log. */
    boolean recovers() {
        return process.children()
                .anyMatch(child -> child.info().commandLine().orElse("").contains("startup"));
    }

    long pid() {
        return process.pid();
    }

    /** How one that has ended did so. */
    String obituary() {
        return "(pid %d) ended unasked with exit code %d, and is started again. It said last:\n%s"
                .formatted(pid(), process.exitValue(), lastWords());
    }

    private String lastWords() {
        return instance.folder().log().lastWords(launched);
    }

    private void signal(String name) {
        if (process.isAlive()) {
            ProgramRun.run(List.of("sh", "-c", "kill -" + name + " " + process.pid()));
        }
    }
}
