package consigne.benchmarks.measuring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Clients that each send, wait for the answer and send again. */
public final class Senders {

    /** A piece of work, and the wait for its answer. */
    @FunctionalInterface
    public interface Work {
        void send(int sender, long turn) throws Exception;

        /**
         * Holds the sender back until it is time for that turn, which is not counted; not at all unless said otherwise.
         *
         * @return since when the answer is waited for, as {@link System#nanoTime()} has it
         */
        default long await(int sender, long turn) throws Exception {
            return System.nanoTime();
        }
    }

    private final int count;
    private final Work work;

    /** Goes on where it stopped, so that no stretch of work repeats what an earlier one has done. */
    private final AtomicLong[] turns;

    public Senders(int count, Work work) {
        this.count = count;
        this.work = work;
        this.turns = IntStream.range(0, count).mapToObj(_ -> new AtomicLong()).toArray(AtomicLong[]::new);
    }

    /** Sends for that long. The first failure ends it and is thrown. */
    public Measurement measure(Duration time) {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            double cpuBefore = Machine.busySeconds();
            long began = System.nanoTime();
            long end = began + time.toNanos();
            List<Callable<Histogram>> loops = IntStream.range(0, count)
                    .<Callable<Histogram>>mapToObj(sender -> () -> sendUntil(end, sender))
                    .toList();
            Histogram all = new Histogram(3);
            for (var loop : threads.invokeAll(loops)) {
                all.add(loop.get());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            double cpu = Machine.busySeconds() - cpuBefore;
            return measurement(all, seconds, cpu);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A sender failed", e);
        }
    }

    private static Measurement measurement(Histogram nanos, double seconds, double cpuSeconds) {
        long done = nanos.getTotalCount();
        return new Measurement(
                done / seconds,
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                cpuSeconds * 1000 / Math.max(1, done));
    }

    private Histogram sendUntil(long end, int sender) throws Exception {
        Histogram nanos = new Histogram(3);
        while (System.nanoTime() < end) {
            long turn = turns[sender].getAndIncrement();
            long since = work.await(sender, turn);
            work.send(sender, turn);
            nanos.recordValue(System.nanoTime() - since);
        }
        return nanos;
    }
}
