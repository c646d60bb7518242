package consigne.query.recorded;

import consigne.runtime.axon.EventsTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every event there is, by position and by what it happened to; read from the table, with where each stands. */
@Component
public final class EventLog {

    private final JdbcClient database;
    private final EventsTable table;
    private final EventStore store;
    private final Serializer serializer;

    EventLog(
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
        return database
                .sql("select " + RawEvent.COLUMNS + " from " + table.name()
                        + " where aggregate_id = any(:ids) and position <= :upTo order by position")
                .param("ids", aggregateIds.toArray(String[]::new))
                .param("upTo", upTo)
                .query((row, _) -> RawEvent.of(row))
                .list()
                .stream()
                .map(event -> event.read(serializer))
                .toList();
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
