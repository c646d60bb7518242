package consigne.query.recorded;

import consigne.api.Event;
import consigne.api.naming.EventNames;
import consigne.runtime.axon.EventsTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Every event there is, by position and by what it happened to; read from the table, with where each stands. */
@Component
public final class EventLog {

    private final JdbcClient database;
    private final EventsTable table;
    private final EventStore store;
    private final Serializer serializer;

    /**
     * Reads what a serializer has written.
     *
     * @param table where SQL finds the events of the store
     */
    public EventLog(
            JdbcClient database,
            EventsTable table,
            EventStore store,
            @Qualifier("eventSerializer") Serializer serializer) {
        this.database = database;
        this.table = table;
        this.store = store;
        this.serializer = serializer;
    }

    /**
     * The events of some aggregates up to a position, in the order in which they were recorded.
     *
     * @throws org.axonframework.serialization.SerializationException if one of them cannot be read
     */
    public List<RecordedEvent> of(Collection<String> aggregateIds, long upTo) {
        return read(selected(aggregateIds, upTo, ""));
    }

    /** The same, but of some kinds alone. */
    public List<RecordedEvent> of(
            Collection<String> aggregateIds, Collection<Class<? extends Event>> kinds, long upTo) {
        return read(selected(aggregateIds, upTo, " and type = any(:types)").param("types", typesOf(kinds)));
    }

    /** The events of one kind that an aggregate has up to a position, and in whose content a text stands. */
    public List<RecordedEvent> mentioning(String text, String aggregateId, Class<? extends Event> kind, long upTo) {
        String narrowed = " and type = any(:types) and strpos(payload::text, :text) > 0";
        return read(selected(List.of(aggregateId), upTo, narrowed)
                .param("types", typesOf(List.of(kind)))
                .param("text", text));
    }

    /** The event of a number, from 0, that an aggregate has up to a position; none where it has none. */
    public List<RecordedEvent> numbered(String aggregateId, long sequence, long upTo) {
        return read(selected(List.of(aggregateId), upTo, " and sequence = :sequence")
                .param("sequence", sequence));
    }

    private StatementSpec selected(Collection<String> aggregateIds, long upTo, String narrowed) {
        return database.sql("select " + RawEvent.COLUMNS + " from " + table.name()
                        + " where aggregate_id = any(:ids) and position <= :upTo" + narrowed + " order by position")
                .param("ids", aggregateIds.toArray(String[]::new))
                .param("upTo", upTo);
    }

    private List<RecordedEvent> read(StatementSpec selected) {
        return selected.query((row, _) -> RawEvent.of(row)).list().stream()
                .map(event -> event.read(serializer))
                .toList();
    }

    /**
     * An event, as far as it can be read.
     *
     * @param event none where it cannot be read
     */
    public record Read(RawEvent raw, @Nullable RecordedEvent event) {}

    /**
     * The events after a position and up to another, in order; one that cannot be read is left as it is.
     *
     * @param leftOut the names of those that nobody asks for, whatever their revision
     */
    public List<Read> between(long after, long upTo, Collection<String> leftOut) {
        return database
                .sql("select " + RawEvent.COLUMNS + " from " + table.name()
                        + " where position > :after and position <= :upTo and type <> all(:leftOut) order by position")
                .param("after", after)
                .param("upTo", upTo)
                .param("leftOut", leftOut.toArray(String[]::new))
                .query((row, _) -> RawEvent.of(row))
                .list()
                .stream()
                .map(this::readIfPossible)
                .toList();
    }

    private Read readIfPossible(RawEvent raw) {
        try {
            return new Read(raw, raw.read(serializer));
        } catch (SerializationException unreadable) {
            return new Read(raw, null);
        }
    }

    /** Whatever their revision: it is a column of its own. */
    private static String[] typesOf(Collection<Class<? extends Event>> kinds) {
        return kinds.stream()
                .map(kind -> EventNames.nameOf(kind).orElseThrow().name())
                .toArray(String[]::new);
    }

    /** The event at a position; none where there is none. */
    public Optional<RawEvent> at(long position) {
        return database.sql("select " + RawEvent.COLUMNS + " from " + table.name() + " where position = ?")
                .param(position)
                .query((row, _) -> RawEvent.of(row))
                .optional();
    }

    /** The position of the last event; 0 where there is none. */
    public long head() {
        return database.sql("select coalesce(max(position), 0) from " + table.name())
                .query(Long.class)
                .single();
    }

    /** The position of the last event that was recorded by an instant; 0 where none was. */
    public long positionAt(Instant instant) {
        return positionBefore(instant.plus(1, ChronoUnit.MICROS));
    }

    /** The position of the last event that was recorded before an instant; 0 where none was. */
    public long positionBefore(Instant instant) {
        TrackingToken after = store.createTokenAt(instant);
        return after == null ? 0 : after.position().orElse(0);
    }

    /** What reads the content of an event that was selected by other queries. */
    public RecordedEvent read(RawEvent event) {
        return event.read(serializer);
    }
}
