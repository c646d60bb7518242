package consigne.eventstore.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A connection that one thread keeps for itself, opened again after it was lost. */
public final class OwnConnection implements AutoCloseable {

    /** What is to be done on a new connection before it is used. */
    public interface Preparation {
        void on(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;
    private final Duration patience;
    private final Preparation preparation;
    private @Nullable Connection connection;

    public OwnConnection(DataSource dataSource, Duration patience, Preparation preparation) {
        this.dataSource = dataSource;
        this.patience = patience;
        this.preparation = preparation;
    }

    /** A dead network is noticed after the patience, a dead server at once. */
    public Connection get() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = dataSource.getConnection();
            connection = open;
            try {
                open.setAutoCommit(true);
                open.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                open.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
                preparation.on(open);
            } catch (SQLException e) {
                drop(); // or it would be used as it is the next time
                throw e;
            }
        }
        return open;
    }

    void execute(String sql) throws SQLException {
        try (PreparedStatement statement = get().prepareStatement(sql)) {
            statement.execute();
        }
    }

    public boolean isOpen() {
        return connection != null;
    }

    /** Gives the connection up without waiting for the server, and without its going back to a pool. */
    public void drop() {
        Connection lost = connection;
        connection = null;
        if (lost != null) {
            try (lost) {
                lost.abort(Runnable::run);
            } catch (SQLException e) {
                // It is of no use any more, however it ended.
            }
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try (open) {
                open.setAutoCommit(true);
            } catch (SQLException e) {
                // Nothing of ours is left in it.
            }
        }
    }
}
