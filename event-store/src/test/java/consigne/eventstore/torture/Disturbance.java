package consigne.eventstore.torture;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Cuts backends at random, beside transactions that stay open for long. */
final class Disturbance implements AutoCloseable {

    private static final String CUT = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where application_name = '%s' and datname = current_database() and random() < 0.15""".formatted(Node.APPLICATION);

    private final Sql sql;
    private final Random random;
    private final Connection snapshot;
    private final Connection locker;
    private final Thread thread;
    private volatile boolean over;
    private volatile @Nullable SQLException failure;
    private int cut;

    Disturbance(Sql sql, long seed) throws SQLException {
        this.sql = sql;
        this.random = new Random(seed);
        this.snapshot = sql.connect();
        this.locker = sql.connect();
        try (Statement statement = locker.createStatement()) {
            statement.execute("create table unrelated (id int primary key); insert into unrelated values (1)");
        }
        this.thread = Thread.ofPlatform().start(this::run);
    }

    /** Ends it, and returns how many backends were cut. */
    int end() throws InterruptedException, SQLException {
        over = true;
        thread.join();
        SQLException why = failure;
        if (why != null) {
            throw why;
        }
        return cut;
    }

    private void run() {
        try {
            holdOpen();
            for (int i = 0; !over; i++) {
                Thread.sleep(100 + random.nextInt(300));
                cut += Integer.parseInt(sql.value(CUT));
                if (i % 20 == 19) {
                    snapshot.rollback();
                    locker.commit();
                    holdOpen();
                }
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One transaction has a snapshot and an id of its own, the other a changed row that has nothing to do with us. */
    private void holdOpen() throws SQLException {
        open(snapshot, Connection.TRANSACTION_REPEATABLE_READ, "select pg_current_xact_id(), count(*) from event");
        open(locker, Connection.TRANSACTION_READ_COMMITTED, "update unrelated set id = id");
    }

    private static void open(Connection connection, int isolation, String sql) throws SQLException {
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        over = true;
        snapshot.close();
        locker.close();
    }
}
