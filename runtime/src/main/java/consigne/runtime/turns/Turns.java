package consigne.runtime.turns;

import consigne.runtime.commands.CommandUnanswered;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work about one aggregate is done in turns within a process, in the order of its tickets. Whoever has the turn does
 * the work of those who wait too: to hand it to each of their threads would cost more than most work does.
 */
public final class Turns {

    /** So much work of others one thread does at a time, or its own caller would wait for them all. */
    private static final int MOST_FOR_OTHERS = 64;

    private final ConcurrentHashMap<String, Line> lines = new ConcurrentHashMap<>();
    private final AtomicLong tickets = new AtomicLong();
    private final Duration patience;

    /** @param patience how long work waits for its turn at most */
    public Turns(Duration patience) {
        this.patience = patience;
    }

    /** The work that waits about one aggregate; changed only while the map holds its key. */
    private static final class Line {
        private final PriorityQueue<QueuedWork<?>> waiting =
                new PriorityQueue<>(Comparator.comparingLong(QueuedWork::ticket));
        private boolean busy;
    }

    /** A place in the order of all work; who must do it again keeps it. */
    public long ticket() {
        return tickets.incrementAndGet();
    }

    /**
     * Does work when its turn has come, on this thread or another.
     *
     * @return what the work returns; it throws what the work throws
     * @throws CommandUnanswered if its turn does not come in time
     */
    public <R> R take(String aggregateId, long ticket, Supplier<R> work) {
        var own = new QueuedWork<>(ticket, work);
        if (join(aggregateId, own) || own.awaitTurn(patience)) {
            workOff(aggregateId, own);
        }
        if (!own.isDone()) {
            lines.computeIfPresent(aggregateId, (_, line) -> {
                line.waiting.remove(own);
                return line.busy || !line.waiting.isEmpty() ? line : null;
            });
            throw new CommandUnanswered("others kept " + aggregateId + " busy for " + patience);
        }
        return own.result();
    }

    /** How much work waits about an aggregate. */
    int waiting(String aggregateId) {
        int[] number = {0};
        lines.computeIfPresent(aggregateId, (_, line) -> {
            number[0] = line.waiting.size();
            return line;
        });
        return number[0];
    }

    /** Stands in line; whether nobody is at work. */
    private boolean join(String aggregateId, QueuedWork<?> own) {
        boolean[] isFirst = {false};
        lines.compute(aggregateId, (_, there) -> {
            Line line = there == null ? new Line() : there;
            line.waiting.add(own);
            isFirst[0] = !line.busy;
            line.busy = true;
            return line;
        });
        return isFirst[0];
    }

    private void workOff(String aggregateId, QueuedWork<?> own) {
        int forOthers = 0;
        for (QueuedWork<?> next = next(aggregateId); next != null; next = next(aggregateId)) {
            next.run();
            if (own.isDone() && ++forOthers >= MOST_FOR_OTHERS && handOver(aggregateId)) {
                return;
            }
        }
    }

    /** What is to be done next; none ends the turn. */
    private @Nullable QueuedWork<?> next(String aggregateId) {
        QueuedWork<?>[] next = {null};
        lines.computeIfPresent(aggregateId, (_, line) -> {
            next[0] = line.waiting.poll();
            return next[0] == null ? null : line;
        });
        return next[0];
    }

    /** Has somebody who waits do the rest; whether there is anybody. */
    private boolean handOver(String aggregateId) {
        boolean[] handed = {false};
        lines.computeIfPresent(aggregateId, (_, line) -> {
            handed[0] = line.waiting.stream().anyMatch(QueuedWork::giveTurn);
            return line;
        });
        return handed[0];
    }
}
