package consigne.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps every transaction that stored events from committing until it is closed. */
final class HeldCommit implements AutoCloseable {

    private final TestDatabase database;
    private final Connection connection;

    HeldCommit(TestDatabase database) throws SQLException {
        this.database = database;
        database.execute("""
                create or replace function await_release() returns trigger language plpgsql as
                  $$ begin perform pg_advisory_xact_lock_shared(7); return null; end $$;
                create constraint trigger hold after insert on event deferrable initially deferred
                  for each row execute function await_release()""");
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(7)");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
        database.execute("drop trigger hold on event");
    }
}
