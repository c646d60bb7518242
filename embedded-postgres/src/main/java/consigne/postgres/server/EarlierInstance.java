package consigne.postgres.server;

import consigne.postgres.folder.PidFile;
import consigne.postgres.machine.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that still works in a data folder, since the process that held it has only just died. */
public record EarlierInstance(Path data, Duration patienceIfReady, Duration patienceIfStopping) {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierInstance.class);

    public EarlierInstance(Path data) {
        this(data, Duration.ofSeconds(10), Duration.ofMinutes(5));
    }

    /** Waits until it has stopped; gives up on one that shows no sign of stopping. */
    public void awaitEnd() throws IOException, InterruptedException {
        long start = System.nanoTime();
        boolean told = false;
        for (OptionalLong pid = pid(); pid.isPresent(); pid = pid()) {
            if (!told) {
                LOG.info("Waiting for an earlier PostgreSQL (pid {}) to stop in {}", pid.getAsLong(), data);
                told = true;
            }
            Duration patience = PidFile.in(data).isReady() ? patienceIfReady : patienceIfStopping;
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new Obstacle(
                        "Another PostgreSQL, with the process id " + pid.getAsLong() + ", is running on " + data,
                        "Stop it with 'kill -INT " + pid.getAsLong() + "' and start again");
            }
            Thread.sleep(20);
        }
        // In a container the pid in it may by now be someone else's, and PostgreSQL would refuse to start.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** PostgreSQL and all of its workers have the data folder as their working directory. */
    private OptionalLong pid() throws IOException {
        if (!Files.exists(data)) {
            return OptionalLong.empty();
        }
        Path folder = data.toRealPath();
        long postmaster = PidFile.in(data).pid();
        return ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> worksIn(folder, pid))
                .reduce((one, other) -> one == postmaster ? one : other);
    }

    private static boolean worksIn(Path folder, long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(folder);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
