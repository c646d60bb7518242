package consigne.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connects for a pool. The pool doubles its pause with each attempt that fails, up to five seconds, and as much later
 * everything would go on after an outage. So only the first of them fail here; after those, an attempt lasts until the
 * database is there again.
 *
 * <p>Nobody waits longer by that: whoever wants a connection of the pool has a time limit there. A database that was
 * never there is told at once.
 */
final class PatientConnections extends DelegatingDataSource {

    /** How many attempts in a row fail: by those the pool knows why, and its pause comes to a sixth of a second. */
    private static final int MOST_FAILURES = 5;

    private static final int NEVER_THERE = Integer.MIN_VALUE;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final BooleanSupplier isClosed;
    private final AtomicInteger failures = new AtomicInteger(NEVER_THERE);

    /** @param isClosed whether the pool is closed, which interrupts nobody */
    PatientConnections(DataSource driver, BooleanSupplier isClosed) {
        super(driver);
        this.isClosed = isClosed;
    }

    /** A way to connect. */
    @FunctionalInterface
    private interface Attempt {
        Connection connect() throws SQLException;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connected(super::getConnection);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return connected(() -> super.getConnection(username, password));
    }

    private Connection connected(Attempt attempt) throws SQLException {
        while (true) {
            try {
                Connection connection = attempt.connect();
                failures.set(0);
                return connection;
            } catch (SQLException away) {
                if (failures.incrementAndGet() <= MOST_FAILURES || isClosed.getAsBoolean() || !pause()) {
                    throw away;
                }
            }
        }
    }

    /** False where the thread is interrupted. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
