package consigne.runtime.deciding;

import consigne.runtime.commands.CommandUnanswered;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commands to one aggregate take turns within a process. Axon's own lock wakes every hundredth of a second to look for
 * deadlocks, which nobody can get into who takes one turn at a time, and which costs a millisecond a command where many
 * wait for one aggregate.
 */
final class Turns {

    private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();
    private final Duration patience;

    Turns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits until the aggregate is this thread's alone, which must end the turn.
     *
     * @throws CommandUnanswered if that takes too long
     */
    Turn take(String aggregateId) {
        Turn turn = turns.compute(aggregateId, (id, there) -> (there == null ? new Turn(id) : there).joined());
        boolean taken = false;
        try {
            taken = turn.lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandUnanswered("interrupted", interrupted);
        } finally {
            if (!taken) {
                leave(turn);
            }
        }
        if (!taken) {
            throw new CommandUnanswered("others kept " + aggregateId + " busy for " + patience);
        }
        return turn;
    }

    private void leave(Turn turn) {
        turns.computeIfPresent(turn.aggregateId, (_, there) -> there.left() ? null : there);
    }

    /** The right to decide on an aggregate, and those who wait for it. */
    final class Turn {

        private final String aggregateId;
        private final ReentrantLock lock = new ReentrantLock();

        /** Changed only while the map holds the key. */
        private int present;

        private Turn(String aggregateId) {
            this.aggregateId = aggregateId;
        }

        void end() {
            lock.unlock();
            leave(this);
        }

        private Turn joined() {
            present++;
            return this;
        }

        /** Whether nobody is left. */
        private boolean left() {
            present--;
            return present == 0;
        }
    }
}
