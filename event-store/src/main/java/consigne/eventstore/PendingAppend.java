package consigne.eventstore;

import consigne.eventstore.event.EventContent;
import consigne.eventstore.writing.Append;
import consigne.eventstore.writing.Writer;
import java.time.Duration;
import java.util.List;

/** Events that are on their way to the disk. */
public final class PendingAppend {

    private final List<EventContent> events;
    private final Append append;
    private final Writer writer;

    PendingAppend(List<EventContent> events, Append append, Writer writer) {
        this.events = events;
        this.append = append;
        this.writer = writer;
    }

    /**
     * Returns when the events are on disk; for whoever has handed them over.
     *
     * @throws RuntimeException what {@link PostgresEventStorageEngine#appendEvents} throws; a
     *     {@link org.axonframework.modelling.command.ConcurrencyException} too where what they build upon is not stored
     */
    public void await() {
        EventRecorder.stored(events, LastPosition.of(writer.await(append)));
    }

    /** Whether they are on disk within a time; for others who want to know. */
    public boolean isStoredWithin(Duration patience) {
        return append.isAnsweredWithin(patience) && append.isStored();
    }

    /** Whether what they build upon was not stored, so that they are not either. */
    public boolean hasLostItsBasis() {
        return append.hasLostItsBasis();
    }

    Append append() {
        return append;
    }
}
