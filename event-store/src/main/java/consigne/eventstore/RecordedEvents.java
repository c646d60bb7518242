package consigne.eventstore;

import consigne.eventstore.connection.QueryRunner;
import consigne.eventstore.event.EventTable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The events of a store as they are recorded there; nothing of what they say is read. */
public final class RecordedEvents {

    private static final String AFTER =
            "select " + EventTable.COLUMNS + " from event where position > ? order by position limit ?";

    private final QueryRunner queries;

    public RecordedEvents(DataSource database) {
        this.queries = new QueryRunner(database, Duration.ofSeconds(60), EventStoreUnavailable::forReading);
    }

    /**
     * The position of the last event.
     *
     * @throws EventStoreUnavailable if PostgreSQL does not answer
     */
    public long head() {
        return queries.run("read the head", connection -> {
            try (PreparedStatement query = connection.prepareStatement(EventTable.HEAD);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /**
     * The events after a position, in order.
     *
     * @param most so many of them at most
     * @throws EventStoreUnavailable if PostgreSQL does not answer
     */
    public List<CarriedEvent> after(long position, int most) {
        return queries.run("read recorded events", connection -> {
            try (PreparedStatement query = connection.prepareStatement(AFTER)) {
                query.setLong(1, position);
                query.setInt(2, most);
                List<CarriedEvent> events = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        events.add(CarriedEvent.of(EventTable.content(row)));
                    }
                }
                return events;
            }
        });
    }
}
