package consigne.eventstore.writing;

import consigne.eventstore.chain.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The one statement that stores a batch: it waits for its turn, inserts, seals and notifies if told to. */
final class Insert {

    private static final String AWAIT_TURN = "select 1 from event_head for update";
    private static final String AWAIT_TURN_AND_SEAL = "update event_head set position = ?, hash = ? returning 1";

    /** The first event's position and those after it come from the number of the row, so they cannot have gaps. */
    private static final String STATEMENT = """
            with turn as materialized (%s), stored as (
              insert into event (position, sequence, recorded_at, latest_at, command_index, aggregate_id, aggregate_type, event_id,
                                 command_id, type, revision, payload, metadata, hash)
              select ? + place, sequence, 'epoch'::timestamptz + micros * interval '1 microsecond',
                     'epoch'::timestamptz + latest * interval '1 microsecond', command_index,
                     aggregate_id, aggregate_type, event_id, command_id, type, revision,
                     convert_from(payload, 'UTF8')::json, convert_from(metadata, 'UTF8')::json, hash
              from turn, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as e(sequence, micros, latest, command_index, aggregate_id, aggregate_type, event_id, command_id, type,
                     revision, payload, metadata, hash, place))
            select case when ? then pg_notify('event_store_' || 'event'::regclass::oid, ?)::text end from turn""";

    private static final String PLAIN = STATEMENT.formatted(AWAIT_TURN);
    private static final String SEALING = STATEMENT.formatted(AWAIT_TURN_AND_SEAL);

    private static final String SEAL = "update event_head set position = ?, hash = ? where position < ?";
    private static final String NOTIFY = "select pg_notify('event_store_' || 'event'::regclass::oid, ?)";

    private Insert() {}

    static void execute(Connection connection, EventBatch batch, boolean seal, boolean notify) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(seal ? SEALING : PLAIN)) {
            int next = 1;
            if (seal) {
                insert.setLong(next++, batch.last().position());
                insert.setBytes(next++, batch.last().hash());
            }
            next = batch.bind(insert, next);
            insert.setBoolean(next++, notify);
            insert.setString(next, Long.toString(batch.last().position()));
            try (ResultSet turn = insert.executeQuery()) {
                if (!turn.next()) {
                    throw new SQLException("event_head has lost its row; nothing was stored", "55000");
                }
            }
        }
    }

    static void seal(Connection connection, Head head) throws SQLException {
        try (PreparedStatement seal = connection.prepareStatement(SEAL)) {
            seal.setLong(1, head.position());
            seal.setBytes(2, head.hash());
            seal.setLong(3, head.position());
            seal.executeUpdate();
        }
    }

    static void notify(Connection connection, Head head) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
            notify.setString(1, Long.toString(head.position()));
            notify.execute();
        }
    }
}
