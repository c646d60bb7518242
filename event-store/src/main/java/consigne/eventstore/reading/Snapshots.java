package consigne.eventstore.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import consigne.eventstore.connection.QueryRunner;
import consigne.eventstore.event.EventContent;
import consigne.eventstore.event.EventTable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of snapshots. */
public final class Snapshots {

    /** A late snapshot does not replace a newer one. */
    private static final String STORE = """
            insert into snapshot (aggregate_id, aggregate_type, sequence, event_id, type, revision, recorded_at,
                                  payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
            on conflict (aggregate_id) do update
            set aggregate_type = excluded.aggregate_type, sequence = excluded.sequence, event_id = excluded.event_id,
                type = excluded.type, revision = excluded.revision, recorded_at = excluded.recorded_at,
                payload = excluded.payload, metadata = excluded.metadata
            where excluded.sequence >= snapshot.sequence""";

    private static final String READ = """
            select aggregate_id, aggregate_type, sequence, event_id, recorded_at, null, 0, type, revision, payload,
                   metadata
            from snapshot where aggregate_id = ?""";

    private final QueryRunner queries;

    public Snapshots(QueryRunner queries) {
        this.queries = queries;
    }

    public void store(EventContent snapshot) {
        queries.run("store a snapshot of " + snapshot.aggregateId(), connection -> {
            try (PreparedStatement store = connection.prepareStatement(STORE)) {
                store.setString(1, snapshot.aggregateId());
                store.setString(2, snapshot.aggregateType());
                store.setLong(3, snapshot.sequence());
                store.setString(4, snapshot.eventId());
                store.setString(5, snapshot.payload().getType().getName());
                store.setString(6, snapshot.payload().getType().getRevision());
                store.setObject(7, snapshot.recordedAt().atOffset(ZoneOffset.UTC));
                store.setString(8, new String(snapshot.payload().getData(), UTF_8));
                store.setString(9, new String(snapshot.metadata().getData(), UTF_8));
                return store.executeUpdate();
            }
        });
    }

    Optional<EventContent> read(String aggregateId) {
        return queries.run("read the snapshot of " + aggregateId, connection -> {
            try (PreparedStatement query = connection.prepareStatement(READ)) {
                query.setString(1, aggregateId);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(EventTable.content(row)) : Optional.empty();
                }
            }
        });
    }
}
