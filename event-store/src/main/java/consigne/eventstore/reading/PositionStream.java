package consigne.eventstore.reading;

import consigne.eventstore.announcing.Arrivals;
import consigne.eventstore.event.StoredEvent;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The events after a position, a page at a time, for as long as it is open. For one thread at a time. */
public final class PositionStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final EventSource source;
    private final Arrivals arrivals;
    private Iterator<TrackedEventMessage<?>> page = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private @Nullable Runnable waiter;

    /** Of the last row taken from the source, which an upcaster may have dropped. */
    private volatile long position;

    /** Whether there was nothing beyond the position when last asked; from then on arrivals tell. */
    private volatile boolean caughtUp;

    public PositionStream(EventSource source, Arrivals arrivals, long position) {
        this.source = source;
        this.arrivals = arrivals;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (peeked == null && fill()) {
            peeked = page.next();
        }
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peeked == null && !fill()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !arrivals.awaitBeyond(position, left)) {
                return false;
            }
            if (!fill()) {
                Thread.sleep(Math.min(LOOK_AGAIN_MILLIS, left / 1_000_000));
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        boolean available = false;
        while (!available) {
            available = hasNextAvailable(1, TimeUnit.HOURS);
        }
        TrackedEventMessage<?> next = peeked == null ? page.next() : peeked;
        peeked = null;
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        Runnable whenThereIsMore = () -> {
            if (mayHaveMore()) {
                callback.run();
            }
        };
        waiter = whenThereIsMore;
        arrivals.add(whenThereIsMore);
        whenThereIsMore.run();
        return true;
    }

    @Override
    public void close() {
        Runnable callback = waiter;
        waiter = null;
        if (callback != null) {
            arrivals.remove(callback);
        }
    }

    /** What there is up to the head, without waiting for more. */
    public Iterator<TrackedEventMessage<?>> toTheHead() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return fill();
            }

            @Override
            public TrackedEventMessage<?> next() {
                if (!fill()) {
                    throw new NoSuchElementException();
                }
                return page.next();
            }
        };
    }

    private boolean mayHaveMore() {
        return !caughtUp || arrivals.head() > position;
    }

    private boolean fill() {
        while (!page.hasNext()) {
            if (!mayHaveMore()) {
                return false;
            }
            List<StoredEvent> events = source.after(position);
            caughtUp = events.size() < source.pageSize();
            if (events.isEmpty()) {
                return false;
            }
            position = events.getLast().position();
            arrivals.reach(position);
            page = source.messages(events);
        }
        return true;
    }
}
