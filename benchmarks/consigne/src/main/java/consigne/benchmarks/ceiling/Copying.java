package consigne.benchmarks.ceiling;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The ceiling C3 of a rebuild: a million events are copied out, the 200,000 rows made of them are copied in, and their
 * primary key and an index are made. In events a second over all of it.
 */
public final class Copying implements Subject {

    private static final int EVENTS = 1_000_000;

    private static final String FILL = """
            insert into event (sequence, recorded_at, latest_at, command_index, aggregate_id, aggregate_type, event_id,
                               command_id, type, revision, payload, metadata, hash)
            select i % 5, now(), now(), 0, 'parcel-' || i / 5, 'parcel', gen_random_uuid()::text,
                   gen_random_uuid()::text, 'parcel.scanned', '1', ?::json, ?::json, '\\x5a'::bytea
            from generate_series(0, ?) as i""";

    private static final String ROWS = """
            create table made as
            select gen_random_uuid() as parcel_id, 'c-' || i % 50000 as customer_id, 'delivered'::text as status,
                   now() as updated_at, 5::bigint as version, ?::json as view
            from generate_series(1, 200000) as i""";

    private final CeilingTable table;
    private byte[] rows = {};

    public Copying(CeilingTable table) {
        this.table = table;
    }

    @Override
    public Measurement measure(Question question) throws SQLException, IOException {
        try (Connection connection = table.connect();
                Statement statement = connection.createStatement()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            if (rows.length == 0) {
                prepare(connection, statement, copy);
            }
            statement.execute("drop table if exists loaded");
            statement.execute("create table loaded (like made)");
            long began = System.nanoTime();
            copy.copyOut("copy event to stdout (format binary)", OutputStream.nullOutputStream());
            copy.copyIn("copy loaded from stdin (format binary)", new ByteArrayInputStream(rows));
            statement.execute("alter table loaded add primary key (parcel_id)");
            statement.execute("create index on loaded (customer_id, updated_at)");
            return Measurement.ofRate(EVENTS * 1e9 / (System.nanoTime() - began));
        }
    }

    private void prepare(Connection connection, Statement statement, CopyManager copy)
            throws SQLException, IOException {
        table.empty();
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
            fill.setString(1, table.payload());
            fill.setString(2, table.metadata());
            fill.setInt(3, EVENTS - 1);
            fill.execute();
        }
        try (PreparedStatement make = connection.prepareStatement(ROWS)) {
            make.setString(1, table.payload());
            make.execute();
        }
        statement.execute("vacuum analyze event");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy.copyOut("copy made to stdout (format binary)", bytes);
        rows = bytes.toByteArray();
        copy.copyOut("copy event to stdout (format binary)", OutputStream.nullOutputStream());
    }
}
