package consigne.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import consigne.postgres.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** An empty database with the tables of the event store. */
final class TestDatabase implements AutoCloseable {

    private final consigne.postgres.Database server;
    private final HikariDataSource pool;

    /** On the PostgreSQL that all tests share. */
    TestDatabase() {
        this(TestPostgres.freshDatabase());
    }

    TestDatabase(consigne.postgres.Database server) {
        this.server = server;
        this.pool = newPool();
        EventStoreSchema.apply(pool);
    }

    /** The pool of one more process. */
    HikariDataSource newPool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3000);
        return new HikariDataSource(config);
    }

    DataSource dataSource() {
        return pool;
    }

    void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String query(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when so many backends wait for a lock. */
    void awaitWaiting(int backends) {
        Awaitility.await()
                .until(() -> query("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname ="
                                + " current_database()")
                        .equals(Integer.toString(backends)));
    }

    /** Cuts all connections but the pool's idle ones, as an operator would. */
    void terminateBackends(String condition) {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname ="
                + " current_database() and " + condition);
    }

    @Override
    public void close() {
        pool.close();
    }
}
