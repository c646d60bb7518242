package consigne.benchmarks.own;

import consigne.benchmarks.measuring.Senders;
import java.util.concurrent.locks.LockSupport;

/**
 * Work whose senders are held back.
 *
 * @param perSecond how often each of them sends
 * @param began when the first turn was due, as {@link System#nanoTime()} has it
 */
public record Pace(Senders.Work work, double perSecond, long began) implements Senders.Work {

    @Override
    public void await(int sender, long turn) {
        long due = began + (long) (turn * 1e9 / perSecond);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    @Override
    public void send(int sender, long turn) throws Exception {
        work.send(sender, turn);
    }
}
