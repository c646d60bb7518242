package consigne.runtime.deciding;

import consigne.eventstore.PendingAppend;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The place of a command among those to its aggregate whose events are on their way to the disk.
 *
 * @param events what it has handed over
 * @param left opened when the command has left the place: it is answered, or was decided anew
 */
record Place(PendingAppend events, CountDownLatch left) {

    static Place of(PendingAppend events) {
        return new Place(events, new CountDownLatch(1));
    }

    void leave() {
        left.countDown();
    }

    /** Waits for that, so that those behind keep their order; not for ever, since nothing but the order goes by it. */
    void awaitLeft(Duration patience) {
        try {
            var _ = left.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
