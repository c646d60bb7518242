package consigne.eventstore.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;

/** What the queries on the table of events have in common. */
public final class EventTable {

    /** The last position that is committed; 0 in an empty store. */
    public static final String HEAD = "select coalesce((select max(position) from event), 0)";

    /** The first eleven columns of a query whose rows {@link #content} reads. */
    public static final String COLUMNS = """
            aggregate_id, aggregate_type, sequence, event_id, recorded_at, command_id, command_index, type, revision,
            payload, metadata""";

    private EventTable() {}

    public static EventContent content(ResultSet row) throws SQLException {
        String commandId = row.getString(6);
        return new EventContent(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                commandId == null ? null : new CommandStep(commandId, row.getInt(7)),
                new SimpleSerializedObject<>(row.getBytes(10), byte[].class, row.getString(8), row.getString(9)),
                new SerializedMetaData<>(row.getBytes(11), byte[].class));
    }
}
