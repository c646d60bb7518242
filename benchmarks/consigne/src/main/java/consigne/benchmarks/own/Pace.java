package consigne.benchmarks.own;

import consigne.benchmarks.measuring.Senders;
import java.util.concurrent.locks.LockSupport;

/**
 * Work that is sent so often and no more, evenly: senders take turns, rather than all send at one instant.
 *
 * @param perSecond how often all of them together send
 * @param began when the first turn was due, as {@link System#nanoTime()} has it
 */
public record Pace(Senders.Work work, int senders, double perSecond, long began) implements Senders.Work {

    /** A turn that comes late, since its sender still waited for the answer before, has waited since it was due. */
    @Override
    public long await(int sender, long turn) {
        long due = began + (long) ((turn * senders + sender) * 1e9 / perSecond);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        return due;
    }

    @Override
    public void send(int sender, long turn) throws Exception {
        work.send(sender, turn);
    }
}
