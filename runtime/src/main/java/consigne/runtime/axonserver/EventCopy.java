package consigne.runtime.axonserver;

import consigne.eventstore.CarriedEvent;
import consigne.eventstore.PostgresEventStorageEngine;
import consigne.runtime.transfer.CommandSteps;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies Axon Server's events into PostgreSQL as they come, each at its position there. Of the processes that share a
 * database one copies, and another takes over when it is gone.
 */
final class EventCopy {

    private static final Logger LOG = LoggerFactory.getLogger(EventCopy.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int AHEAD = 2_000;

    /** Shops in schemas of one database each have their own. */
    private static final String TURN =
            "select pg_try_advisory_lock(hashtextextended('consigne event copy ' || current_schema(), 0))";

    private final AxonServerEvents server;
    private final PostgresEventStorageEngine copy;
    private final Serializer serializer;
    private final DataSource database;
    private final JdbcClient sql;

    private final CopyTrouble trouble;

    EventCopy(
            AxonServerEvents server,
            PostgresEventStorageEngine copy,
            Serializer serializer,
            DataSource database,
            JdbcClient sql,
            CopyTrouble trouble) {
        this.server = server;
        this.copy = copy;
        this.serializer = serializer;
        this.database = database;
        this.sql = sql;
        this.trouble = trouble;
    }

    /** The last event that is copied. */
    private record Last(
            long position, String eventId, @Nullable String command, int index) {
        static final Last NONE = new Last(0, "", null, 0);
    }

    /** Copies for as long as all goes well, where no other process does; else returns, or throws what went wrong. */
    void follow() {
        try (Connection turn = database.getConnection()) {
            if (isOurs(turn)) {
                follow(turn);
            }
        } catch (SQLException away) {
            throw new IllegalStateException("The turn to copy events is lost", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            trouble.heard(String.valueOf(broken.getMessage()));
            throw broken;
        }
    }

    /** The turn lasts as long as the connection: whoever dies loses it. */
    private static boolean isOurs(Connection turn) throws SQLException {
        try (var lock = turn.createStatement();
                var got = lock.executeQuery(TURN)) {
            return got.next() && got.getBoolean(1);
        }
    }

    private void follow(Connection turn) throws InterruptedException, SQLException {
        Last last = last();
        insistOnTheSame(last);
        long position = last.position();
        WireEvents reading = new WireEvents(serializer, new CommandSteps(last.command(), last.index()));
        LOG.info("Copying the events of Axon Server from position {} on", position + 1);
        try (EventStream events = server.events().openStream(position - 1, AHEAD)) {
            while (!Thread.currentThread().isInterrupted()) {
                List<CarriedEvent> batch = next(events, position, reading);
                trouble.over();
                copy.appendRecorded(batch);
                position += batch.size();
                if (batch.isEmpty() && (events.isClosed() || !turn.isValid(1))) {
                    throw new IllegalStateException("Following Axon Server broke off"
                            + events.getError().map(why -> ": " + why).orElse(""));
                }
            }
        } finally {
            unlock(turn);
        }
    }

    private static void unlock(Connection turn) {
        try (var unlock = turn.createStatement()) {
            unlock.execute("select pg_advisory_unlock_all()");
        } catch (SQLException gone) {
            LOG.debug("The turn went with its connection", gone);
        }
    }

    /** What comes within a second, and what is there then. */
    private static List<CarriedEvent> next(EventStream events, long position, WireEvents reading)
            throws InterruptedException {
        List<CarriedEvent> batch = new ArrayList<>();
        EventWithToken event = events.nextIfAvailable(1, TimeUnit.SECONDS);
        while (event != null) {
            if (event.getToken() != position + batch.size()) {
                throw new IllegalStateException("Axon Server gives event %d where %d is next"
                        .formatted(event.getToken() + 1, position + batch.size() + 1));
            }
            batch.add(reading.next(event.getEvent()));
            event = batch.size() < MOST_AT_ONCE ? events.nextIfAvailable() : null;
        }
        return batch;
    }

    private Last last() {
        return sql.sql("""
                        select position, event_id, command_id, command_index from event
                        order by position desc limit 1""")
                .query((row, _) -> new Last(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .optional()
                .orElse(Last.NONE);
    }

    /** Axon Server answers before its disk has an event: what it has lost since is here still. */
    private void insistOnTheSame(Last last) throws InterruptedException {
        if (last.equals(Last.NONE)) {
            return;
        }
        boolean isThere = server.headPosition() >= last.position();
        try (EventStream events = server.events().openStream(last.position() - 2, 1)) {
            EventWithToken there =
                    isThere ? events.nextIfAvailable(server.patience().toMillis(), TimeUnit.MILLISECONDS) : null;
            if (isThere && there == null) {
                throw AxonServerEvents.unavailable("Axon Server does not give its event " + last.position(), null);
            }
            if (there == null || !there.getEvent().getMessageIdentifier().equals(last.eventId())) {
                throw new EventsLost(last.position(), last.eventId());
            }
        }
    }
}
