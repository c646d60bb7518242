package consigne.benchmarks.own;

import consigne.benchmarks.measuring.Senders;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds senders back.
 *
 * @param perSecond how often each of them sends
 */
record Pace(double perSecond) {

    Senders.Work of(Senders.Work work) {
        long began = System.nanoTime();
        return (sender, turn) -> {
            long due = began + (long) (turn * 1e9 / perSecond);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            work.send(sender, turn);
        };
    }
}
