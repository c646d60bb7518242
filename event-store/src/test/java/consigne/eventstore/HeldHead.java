package consigne.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps every process from storing until it is closed, so that appends gather. */
final class HeldHead implements AutoCloseable {

    private final Connection connection;

    HeldHead(TestDatabase database) throws SQLException {
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from event_head for update");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
