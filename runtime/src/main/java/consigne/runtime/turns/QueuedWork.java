package consigne.runtime.turns;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that waits for its turn, and the thread that waits for it. */
final class QueuedWork<R> {

    private enum Phase {
        WAITING,
        /** Its thread is to work off the line, itself included. */
        HAS_TURN,
        RUNNING,
        DONE,
        /** Its thread has left. */
        GIVEN_UP
    }

    private final long ticket;
    private final Supplier<R> work;
    private final Thread waiter = Thread.currentThread();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
    private @Nullable R result;
    private @Nullable RuntimeException failure;
    private @Nullable Error error;

    QueuedWork(long ticket, Supplier<R> work) {
        this.ticket = ticket;
        this.work = work;
    }

    long ticket() {
        return ticket;
    }

    /** Does the work, unless nobody waits for it any more. */
    void run() {
        if (!phase.compareAndSet(Phase.WAITING, Phase.RUNNING) && !phase.compareAndSet(Phase.HAS_TURN, Phase.RUNNING)) {
            return;
        }
        try {
            result = work.get();
        } catch (RuntimeException failed) {
            failure = failed;
        } catch (Error fatal) {
            error = fatal;
        } finally {
            phase.set(Phase.DONE);
            LockSupport.unpark(waiter);
        }
    }

    /** Has its thread go on and work off the line; whether that still waits. */
    boolean giveTurn() {
        boolean waits = phase.compareAndSet(Phase.WAITING, Phase.HAS_TURN);
        if (waits) {
            LockSupport.unpark(waiter);
        }
        return waits;
    }

    /**
     * Waits until the work is done, for as long as it takes once it has begun.
     *
     * @param patience for it to begin; it is given up then, and when the thread is interrupted
     * @return whether the line is to be worked off by this thread
     */
    boolean awaitTurn(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        while (phase.get() != Phase.DONE && phase.get() != Phase.HAS_TURN) {
            long left = deadline - System.nanoTime();
            if ((left <= 0 || interrupted) && phase.compareAndSet(Phase.WAITING, Phase.GIVEN_UP)) {
                break;
            }
            LockSupport.parkNanos(this, left > 0 ? left : Duration.ofMillis(1).toNanos());
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return phase.get() == Phase.HAS_TURN;
    }

    boolean isDone() {
        return phase.get() == Phase.DONE;
    }

    R result() {
        if (error != null) {
            throw error;
        }
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(result);
    }
}
