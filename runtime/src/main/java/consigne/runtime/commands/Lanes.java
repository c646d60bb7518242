package consigne.runtime.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Carries many commands out side by side, a bounded number at a time: the event store commits them together. */
public final class Lanes implements AutoCloseable {

    private static final int AT_A_TIME = 32;

    private final ExecutorService lanes = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofVirtual().name("lane-", 0).factory());

    /**
     * Does all of it, and returns what came of each, in the order given; throws what one of them threw, once none is
     * still under way.
     *
     * @throws CommandUnanswered if the thread is interrupted
     */
    public <T> List<T> all(List<Callable<T>> tasks) {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : lanes.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandUnanswered("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        lanes.shutdownNow();
    }
}
