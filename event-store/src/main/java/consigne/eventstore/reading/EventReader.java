package consigne.eventstore.reading;

import consigne.eventstore.connection.QueryRunner;
import consigne.eventstore.event.EventContent;
import consigne.eventstore.event.EventTable;
import consigne.eventstore.event.StoredEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** The queries on events. Each is one round trip, reads one page, and leaves nothing open. */
public final class EventReader {

    private static final String AFTER =
            "select " + EventTable.COLUMNS + ", position from event where position > ? order by position limit ?";

    private static final String OF_AGGREGATE = "select " + EventTable.COLUMNS
            + " from event where aggregate_id = ? and sequence >= ? order by sequence limit ?";

    /** The snapshot comes first because its sequence is below those of the events that follow it. */
    private static final String SINCE_SNAPSHOT = """
            select * from (
              (select aggregate_id, aggregate_type, sequence, event_id, recorded_at, null::text as command_id,
                      0 as command_index, type, revision, payload, metadata, true as snapshot
               from snapshot where aggregate_id = ?)
              union all
              (select aggregate_id, aggregate_type, sequence, event_id, recorded_at, command_id, command_index, type,
                      revision, payload, metadata, false
               from event
               where aggregate_id = ?
                 and sequence > coalesce((select sequence from snapshot where aggregate_id = ?), -1)
               order by sequence limit ?)) as life
            order by sequence""";

    private static final String LAST_SEQUENCE =
            "select sequence from event where aggregate_id = ? order by sequence desc limit 1";

    /** Halves the positions until the first is left whose latest time is not before; beyond the head if none is. */
    private static final String FIRST_SINCE = """
            with recursive search(low, high, since) as (
              select 1::bigint, coalesce((select max(position) from event), 0) + 1, ?::timestamptz
              union all
              select case when latest_at < since then position + 1 else low end,
                     case when latest_at < since then high else position end, since
              from search join event on position = (low + high) / 2 where low < high)
            select low from search where low = high""";

    private final QueryRunner queries;
    private final int page;

    public EventReader(QueryRunner queries, int page) {
        this.queries = queries;
        this.page = page;
    }

    /** A page that is not full is the last. */
    int pageSize() {
        return page;
    }

    List<StoredEvent> after(long position) {
        return queries.run("read events", connection -> {
            try (PreparedStatement query = connection.prepareStatement(AFTER)) {
                query.setLong(1, position);
                query.setInt(2, page);
                List<StoredEvent> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new StoredEvent(row.getLong(12), EventTable.content(row)));
                    }
                }
                return found;
            }
        });
    }

    List<EventContent> ofAggregate(String aggregateId, long firstSequence) {
        return queries.run("load aggregate " + aggregateId, connection -> {
            try (PreparedStatement query = connection.prepareStatement(OF_AGGREGATE)) {
                query.setString(1, aggregateId);
                query.setLong(2, firstSequence);
                query.setInt(3, page);
                List<EventContent> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(EventTable.content(row));
                    }
                }
                return found;
            }
        });
    }

    /** The snapshot, if there is one, and the first page of what came after it. */
    AggregateHistory sinceSnapshot(String aggregateId) {
        return queries.run("load aggregate " + aggregateId, connection -> {
            try (PreparedStatement query = connection.prepareStatement(SINCE_SNAPSHOT)) {
                query.setString(1, aggregateId);
                query.setString(2, aggregateId);
                query.setString(3, aggregateId);
                query.setInt(4, page);
                EventContent snapshot = null;
                List<EventContent> events = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        EventContent content = EventTable.content(row);
                        if (row.getBoolean(12)) {
                            snapshot = content;
                        } else {
                            events.add(content);
                        }
                    }
                }
                return new AggregateHistory(snapshot, events);
            }
        });
    }

    public Optional<Long> lastSequence(String aggregateId) {
        return number(LAST_SEQUENCE, aggregateId);
    }

    public long head() {
        return number(EventTable.HEAD, null).orElse(0L);
    }

    public long firstPositionSince(Instant time) {
        return number(FIRST_SINCE, OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .orElseThrow(() -> new EventStoreException("Positions are missing; verify the chain of hashes"));
    }

    private Optional<Long> number(String sql, @Nullable Object parameter) {
        return queries.run("read a number of the event store", connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                if (parameter != null) {
                    query.setObject(1, parameter);
                }
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
                }
            }
        });
    }
}
