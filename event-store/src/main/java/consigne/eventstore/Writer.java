package consigne.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a process that stores events. It takes all that came in while it was busy as its next batch. */
final class Writer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_BYTES = 8 << 20;

    /** Wakes the thread when it is to end. */
    private static final Append CLOSED = new Append(List.of());

    private final BlockingQueue<Append> queue;
    private final Ledger ledger;
    private final Duration patience;
    private final Thread thread;
    private volatile boolean closing;

    Writer(Ledger ledger, int capacity, Duration patience) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.ledger = ledger;
        this.patience = patience;
        this.thread = Thread.ofPlatform().daemon().name("event-store-writer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Returns the position of the last of the events, when all are stored. */
    long append(List<EventContent> events) {
        Append append = new Append(events);
        if (closing) {
            throw notStored("The event store is closed");
        }
        long began = System.nanoTime();
        try {
            if (!queue.offer(append, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw notStored("Too many appends wait for PostgreSQL");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStored("Interrupted while waiting to store events");
        }
        return append.await(patience.minusNanos(System.nanoTime() - began));
    }

    private static EventStoreUnavailable notStored(String why) {
        return new EventStoreUnavailable(why, EventStoreUnavailable.Outcome.NOT_STORED, null);
    }

    private void run() {
        while (!closing || !queue.isEmpty()) {
            try {
                Append first = next();
                if (first == null) {
                    ledger.idle();
                } else {
                    ledger.store(batch(first));
                }
            } catch (InterruptedException e) {
                log.debug("Nothing of this module interrupts the writer; it goes on");
            } catch (RuntimeException | Error e) {
                log.error("The writer of events failed and goes on; its callers are told that no answer came", e);
            }
        }
        ledger.close();
    }

    private @Nullable Append next() throws InterruptedException {
        Append first = queue.poll();
        return first != null ? first : queue.poll(ledger.nanosUntilIdleWork(), TimeUnit.NANOSECONDS);
    }

    private List<Append> batch(Append first) {
        List<Append> batch = new ArrayList<>();
        int events = 0;
        int bytes = 0;
        for (Append append = first; append != null; append = queue.poll()) {
            if (append != CLOSED) {
                batch.add(append);
            }
            events += append.events().size();
            bytes += append.bytes();
            if (events >= MOST_EVENTS || bytes >= MOST_BYTES) {
                break;
            }
        }
        return batch;
    }

    /** Stores what waits, for as long as a caller would wait. */
    @Override
    public void close() {
        closing = true;
        try {
            boolean awake = queue.offer(CLOSED);
            log.debug("Closing; {}", awake ? "the queue is emptied first" : "the queue is full and is emptied first");
            if (!thread.join(patience)) {
                log.warn("PostgreSQL does not answer; the last appends were given up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
