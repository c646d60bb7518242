package consigne.acceptance.axonserver.events;

import consigne.acceptance.axonserver.wire.AxonError;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * All events in one order: their tokens run from 0 without a gap, and no event is seen before all that have lower
 * tokens. A transaction is taken whole or not at all.
 */
final class EventArchive {

    private final List<Event> all = new ArrayList<>();
    private final AggregateStreams aggregates = new AggregateStreams();
    private final Set<Runnable> followers = new CopyOnWriteArraySet<>();
    private final @Nullable EventFile file;

    /** What a file holds, or nothing if there is none; what is appended is written to it. */
    EventArchive(@Nullable EventFile file) {
        this.file = file;
        if (file != null) {
            file.read(this::take);
        }
    }

    /** Appends a transaction, or refuses it if an aggregate has gone on. */
    void append(List<Event> transaction) {
        synchronized (this) {
            aggregates.check(transaction);
            write(transaction);
            take(transaction);
        }
        followers.forEach(Runnable::run);
    }

    /** Keeps a snapshot, or refuses it if the aggregate has not come so far. */
    synchronized void appendSnapshot(Event snapshot) {
        List<Event> marked = List.of(snapshot.toBuilder().setSnapshot(true).build());
        aggregates.checkSnapshot(snapshot);
        write(marked);
        take(marked);
    }

    synchronized List<Event> events(String aggregate, long from, long to, boolean orSnapshot) {
        return aggregates.events(aggregate, from, to, orSnapshot);
    }

    synchronized List<Event> snapshots(String aggregate, long from, long to, int atMost) {
        return aggregates.snapshots(aggregate, from, to, atMost);
    }

    synchronized long highest(String aggregate) {
        return aggregates.highest(aggregate);
    }

    /** Some events with their tokens, in order, from a token on; none where there are none yet. */
    synchronized List<EventWithToken> from(long token, long atMost) {
        List<EventWithToken> events = new ArrayList<>();
        for (long next = token; next < all.size() && events.size() < atMost; next++) {
            events.add(EventWithToken.newBuilder()
                    .setToken(next)
                    .setEvent(all.get((int) next))
                    .build());
        }
        return events;
    }

    /** The token of the last event, or -1. */
    synchronized long lastToken() {
        return all.size() - 1L;
    }

    /** The token of the first event that is not before an instant; after the last event if all are. */
    synchronized long tokenAt(long instant) {
        for (int token = 0; token < all.size(); token++) {
            if (all.get(token).getTimestamp() >= instant) {
                return token;
            }
        }
        return all.size();
    }

    /** Has somebody called after each transaction, until they leave. */
    void follow(Runnable appended) {
        followers.add(appended);
    }

    void leave(Runnable appended) {
        followers.remove(appended);
    }

    private void write(List<Event> transaction) {
        if (file != null && !transaction.isEmpty()) {
            try {
                file.write(transaction);
            } catch (IOException e) {
                throw AxonError.DATAFILE_WRITE_ERROR.because(String.valueOf(e.getMessage()));
            }
        }
    }

    private void take(List<Event> transaction) {
        for (Event event : transaction) {
            if (event.getSnapshot()) {
                aggregates.addSnapshot(event);
            } else {
                all.add(event);
                aggregates.add(event);
            }
        }
    }
}
