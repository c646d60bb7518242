package consigne.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The tables of the event store, for those who do not run {@link #SCRIPT} with Flyway. */
public final class EventStoreSchema {

    /** The script on the class path; its folder serves as a Flyway location. */
    public static final String SCRIPT = "db/event-store/V1.1__event_store.sql";

    private static final long LOCK = 0x6576656e74L;

    private EventStoreSchema() {}

    /**
     * Creates the tables in the first schema of the connection's search path, in one transaction, unless there is a
     * table {@code event} already. Any number of processes may call it at once.
     *
     * @throws EventStoreException if PostgreSQL refuses
     */
    public static void apply(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            if (!exists(statement)) {
                statement.execute(script());
            }
            connection.commit();
        } catch (SQLException e) {
            throw new EventStoreException("The tables of the event store could not be created", e);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select to_regclass('event') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static String script() {
        try (InputStream script =
                Objects.requireNonNull(EventStoreSchema.class.getClassLoader().getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
