package consigne.benchmarks.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Watchers, each of whom sends a command every 50 to 450 ms, and waits until its row is seen: how long it took from
 * sending to reading. One alone sees some thirty in eight seconds, which is too few for a p99. One look a millisecond
 * is for all of them: a dozen who look for themselves would be what is measured.
 */
public final class Sightings implements Senders.Work {

    /** Sends a command that makes a row, and says where it will be. */
    @FunctionalInterface
    public interface Command {
        String send() throws Exception;
    }

    /** Which of some rows can be read. */
    @FunctionalInterface
    public interface Rows {
        List<String> visible(Collection<String> keys);
    }

    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final int SHORTEST_PAUSE = 50;
    private static final int LONGEST_PAUSE = 450;

    private final Command command;
    private final Map<String, CompletableFuture<Void>> lookedFor = new ConcurrentHashMap<>();

    private Sightings(Command command) {
        this.command = command;
    }

    public static Measurement measure(int watchers, Duration time, Command command, Rows rows) {
        Sightings sightings = new Sightings(command);
        Thread lookout = Thread.ofPlatform().name("lookout").start(() -> sightings.look(rows));
        try {
            return new Senders(watchers, sightings).measure(time);
        } finally {
            lookout.interrupt();
        }
    }

    private void look(Rows rows) {
        try {
            while (true) {
                List<String> keys = new ArrayList<>(lookedFor.keySet());
                if (!keys.isEmpty()) {
                    rows.visible(keys).forEach(this::found);
                }
                Thread.sleep(1);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException blind) {
            lookedFor.values().forEach(waiting -> waiting.completeExceptionally(blind));
        }
    }

    private void found(String key) {
        CompletableFuture<Void> waiting = lookedFor.remove(key);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    @Override
    public long await(int watcher, long turn) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
        return System.nanoTime();
    }

    @Override
    public void send(int watcher, long turn) throws Exception {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        lookedFor.put(command.send(), seen);
        seen.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }
}
