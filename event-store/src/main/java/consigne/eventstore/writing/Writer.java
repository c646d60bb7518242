package consigne.eventstore.writing;

import consigne.eventstore.connection.OwnConnection;
import consigne.eventstore.event.EventContent;
import consigne.eventstore.event.StoredEvent;
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
public final class Writer implements AutoCloseable {

    /** Hears of what this process has committed, before those who wait for it get their answers. */
    public interface Committed {

        /** The store reaches to the position at least; the events are the last this process has stored, if any. */
        void upTo(long position, List<StoredEvent> events);
    }

    private static final Logger log = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_BYTES = 8 << 20;

    /** Wakes the thread when it is to end. */
    private static final Append CLOSED = new Append(List.of(), null);

    private final BlockingQueue<Append> queue;
    private final GroupCommit commit;
    private final Duration patience;
    private final Thread thread;
    private volatile boolean closing;

    /** The connection is closed with it. */
    public Writer(OwnConnection connection, Committed committed, int capacity, Duration patience) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.commit = new GroupCommit(connection, committed);
        this.patience = patience;
        this.thread = Thread.ofPlatform().daemon().name("event-store-writer").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Takes events over; they are stored after what was taken over before, and only if what they build upon is. */
    public Append take(List<EventContent> events, @Nullable Append basis) {
        Append append = new Append(events, basis);
        if (closing) {
            append.answer(notStored("The event store is closed"));
            return append;
        }
        try {
            if (!queue.offer(append, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                append.answer(notStored("Too many appends wait for PostgreSQL"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            append.answer(notStored("Interrupted while waiting to store events"));
        }
        return append;
    }

    /** Returns when the events are stored or refused, or after the patience. */
    public Answer await(Append append) {
        return append.await(patience);
    }

    private static Answer notStored(String why) {
        return new Answer.NotStored(why, null);
    }

    private void run() {
        while (!closing || !queue.isEmpty()) {
            try {
                Append first = next();
                if (first == null) {
                    commit.idle();
                } else {
                    commit.store(batch(first));
                }
            } catch (InterruptedException e) {
                log.debug("Nothing of this module interrupts the writer; it goes on");
            } catch (RuntimeException | Error e) {
                log.error("The writer of events failed and goes on; its callers are told that no answer came", e);
            }
        }
        commit.close();
    }

    private @Nullable Append next() throws InterruptedException {
        Append first = queue.poll();
        return first != null ? first : queue.poll(commit.nanosUntilIdleWork(), TimeUnit.NANOSECONDS);
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
