package consigne.eventstore.announcing;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how far the store reaches, and wakes those who wait for more. Waking is done in a thread of its own: whoever
 * says that events have arrived has better things to do.
 */
public final class Arrivals implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final AtomicLong head = new AtomicLong(-1);
    private final Set<Runnable> waiters = new CopyOnWriteArraySet<>();
    private final AtomicInteger blocked = new AtomicInteger();
    private final Thread waker =
            Thread.ofPlatform().daemon().name("event-store-waker").unstarted(this::run);
    private volatile boolean closed;

    public void start() {
        waker.start();
    }

    /** The last position known; -1 while none is. */
    public long head() {
        return head.get();
    }

    /** Events up to and including the position are committed. */
    public void reach(long position) {
        long before = head.getAndAccumulate(position, Math::max);
        if (before < position && (blocked.get() > 0 || !waiters.isEmpty())) {
            LockSupport.unpark(waker);
        }
    }

    /** The callback must be short; it is called when there is more, at times when there is not. */
    public void add(Runnable waiter) {
        waiters.add(waiter);
    }

    public void remove(Runnable waiter) {
        waiters.remove(waiter);
    }

    /** Returns whether the store reaches beyond the position, after waiting for it if need be. */
    public boolean awaitBeyond(long position, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        blocked.incrementAndGet(); // before looking, so that nothing arrives unseen in between
        try {
            return blockUntilBeyond(position, deadline);
        } finally {
            blocked.decrementAndGet();
        }
    }

    private synchronized boolean blockUntilBeyond(long position, long deadline) throws InterruptedException {
        while (head.get() <= position) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private void run() {
        long told = -1;
        while (!closed) {
            if (head.get() == told) {
                LockSupport.park(this);
            } else {
                told = head.get();
                wake();
            }
        }
    }

    private void wake() {
        synchronized (this) {
            notifyAll();
        }
        for (Runnable waiter : waiters) {
            try {
                waiter.run();
            } catch (RuntimeException e) {
                log.warn("A stream could not be woken; it looks again by itself", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(waker);
    }
}
