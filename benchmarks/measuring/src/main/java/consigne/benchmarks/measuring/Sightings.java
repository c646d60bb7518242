package consigne.benchmarks.measuring;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Watchers, each of whom sends a command every 50 to 450 ms, and looks for its row every millisecond: how long it took
 * from sending to reading. One alone sees some thirty in eight seconds, which is too few for a p99.
 */
public final class Sightings implements Senders.Work {

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

    private final Command command;
    private final Row row;

    private Sightings(Command command, Row row) {
        this.command = command;
        this.row = row;
    }

    public static Measurement measure(int watchers, Duration time, Command command, Row row) {
        return new Senders(watchers, new Sightings(command, row)).measure(time);
    }

    @Override
    public void await(int watcher, long turn) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
    }

    @Override
    public void send(int watcher, long turn) throws Exception {
        long sent = System.nanoTime();
        String key = command.send();
        while (!row.isVisible(key)) {
            if (System.nanoTime() - sent > LONGEST_WAIT.toNanos()) {
                throw new IllegalStateException("The row of " + key + " never came");
            }
            Thread.sleep(1);
        }
    }
}
