package consigne.eventstore.announcing;

import consigne.eventstore.connection.OwnConnection;
import consigne.eventstore.event.EventTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of events that other processes have stored; looks for itself when nothing was heard for a while. */
public final class Announcements implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Announcements.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final OwnConnection connection;
    private final Arrivals arrivals;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("event-store-listener").unstarted(this::run);
    private boolean deaf;
    private volatile boolean closed;

    public Announcements(OwnConnection connection, Arrivals arrivals) {
        this.connection = connection;
        this.arrivals = arrivals;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                hear();
            } catch (SQLException | RuntimeException e) {
                connection.drop();
                if (!deaf && !closed) {
                    log.warn("Events of other processes are not heard of: {}", e.getMessage());
                }
                deaf = true;
                pause();
            }
        }
        connection.close();
    }

    private void hear() throws SQLException {
        if (!connection.isOpen()) {
            listen(connection.get());
            look();
            if (deaf) {
                log.info("Events of other processes are heard of again");
            }
            deaf = false;
        }
        PGNotification @Nullable [] heard =
                connection.get().unwrap(PGConnection.class).getNotifications(Math.toIntExact(LOOK.toMillis()));
        if (heard == null || heard.length == 0) {
            look();
        } else {
            arrivals.reach(Long.parseLong(heard[heard.length - 1].getParameter()));
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin execute 'listen event_store_' || 'event'::regclass::oid; end $$""");
        }
    }

    private void look() throws SQLException {
        try (Statement statement = connection.get().createStatement();
                ResultSet head = statement.executeQuery(EventTable.HEAD)) {
            if (head.next()) {
                arrivals.reach(head.getLong(1));
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(LOOK.multipliedBy(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
