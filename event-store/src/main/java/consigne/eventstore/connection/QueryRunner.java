package consigne.eventstore.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Runs a query on a connection of its own, and again on another while the server is away. */
public final class QueryRunner {

    /** A query that may be run again. */
    public interface Query<T> {
        T on(Connection connection) throws SQLException;
    }

    /** How it is said that no answer came. */
    public interface Unanswered {
        RuntimeException because(String why, SQLException cause);
    }

    private static final long PAUSE_MILLIS = 50;
    private static final String CANCELLED = "57014";

    private final DataSource dataSource;
    private final Duration patience;
    private final Unanswered unanswered;

    public QueryRunner(DataSource dataSource, Duration patience, Unanswered unanswered) {
        this.dataSource = dataSource;
        this.patience = patience;
        this.unanswered = unanswered;
    }

    /**
     * Throws what stands for no answer if the server gave none within the patience.
     *
     * @throws EventStoreException if it answered with an error
     */
    public <T> T run(String what, Query<T> query) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long began = System.nanoTime();
            try {
                return once(query, deadline);
            } catch (SQLException e) {
                if (!isConnectionLost(e)) {
                    throw new EventStoreException("Could not " + what + ": " + e.getMessage(), e);
                }
                if (!timeForAnother(began, deadline) || !pause()) {
                    throw unanswered.because("Could not " + what + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** Whether the connection is gone, so that the same query on another may succeed. */
    private static boolean isConnectionLost(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || (state.startsWith("57") && !state.equals(CANCELLED));
    }

    /** Another attempt may take as long as the one before: a pool waits for a connection for as long as it wants. */
    private static boolean timeForAnother(long began, long deadline) {
        long now = System.nanoTime();
        return now + PAUSE_MILLIS * 1_000_000 + (now - began) <= deadline;
    }

    private <T> T once(Query<T> query, long deadline) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(left));
            return query.on(connection);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
