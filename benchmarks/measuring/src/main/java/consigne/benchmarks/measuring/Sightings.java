package consigne.benchmarks.measuring;

import java.time.Duration;
import java.util.Random;
import org.HdrHistogram.Histogram;

/** How long after a command was sent its row can be read: a new one every 50 to 450 ms, looked for every millisecond. */
public final class Sightings {

    /** Sends a command that makes a row, and says where it will be. */
    @FunctionalInterface
    public interface Command {
        String send() throws Exception;
    }

    /** Whether the row can be read. */
    @FunctionalInterface
    public interface Row {
        boolean isVisible(String key) throws Exception;
    }

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int SHORTEST_PAUSE = 50;
    private static final int LONGEST_PAUSE = 450;

    private Sightings() {}

    public static Measurement measure(Duration time, Command command, Row row) throws Exception {
        Random random = new Random(7);
        Histogram nanos = new Histogram(3);
        double cpuBefore = Machine.busySeconds();
        long began = System.nanoTime();
        while (System.nanoTime() - began < time.toNanos()) {
            long sent = System.nanoTime();
            String key = command.send();
            while (!row.isVisible(key)) {
                if (System.nanoTime() - sent > LONGEST_WAIT.toNanos()) {
                    throw new IllegalStateException("The row of " + key + " never came");
                }
                Thread.sleep(1);
            }
            nanos.recordValue(System.nanoTime() - sent);
            Thread.sleep(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
        }
        return Senders.measurement(
                nanos, (System.nanoTime() - began) / 1e9, Machine.busySeconds() - cpuBefore);
    }
}
