package consigne.runtime.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.flywaydb.core.Flyway;

/** The tables of Axon's engine, in a schema of their own: they and their migrations are in nobody's way. */
final class AxonTables {

    static final EventSchema EVENTS = EventSchema.builder()
            .eventTable("axon.stored_event")
            .snapshotTable("axon.snapshot")
            .globalIndexColumn("position")
            .timestampColumn("recorded_at")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("aggregate_id")
            .sequenceNumberColumn("sequence")
            .typeColumn("aggregate_type")
            .payloadTypeColumn("type")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private static final String UNIQUE_VIOLATION = "23505";

    private AxonTables() {}

    static void create(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("axon")
                .locations("classpath:axon")
                .load()
                .migrate();
    }

    /** Whether a failure says that a sequence of an aggregate is taken. */
    static boolean isTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
