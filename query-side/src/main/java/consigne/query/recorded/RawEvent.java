package consigne.query.recorded;

import consigne.api.Event;
import consigne.api.naming.EventName;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * An event as its row has it; nothing of its content is read yet.
 *
 * @param position where it stands among all events
 * @param id the event's own id
 * @param sequence its number among the events of its aggregate, from 0
 * @param payload JSON, in UTF-8
 * @param metadata JSON, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // read once, and compared by nobody
public record RawEvent(
        long position,
        String id,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        EventName name,
        byte[] payload,
        byte[] metadata) {

    /** What a query selects whose rows are read here. */
    public static final String COLUMNS =
            "position, event_id, aggregate_id, sequence, recorded_at, type, revision, payload, metadata";

    /** Reads a row of {@link #COLUMNS}. */
    public static RawEvent of(ResultSet row) throws SQLException {
        return new RawEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                new EventName(row.getString(6), row.getString(7)),
                row.getBytes(8),
                row.getBytes(9));
    }

    /** What is kept beside it. */
    public Circumstances circumstances() {
        return Circumstances.read(metadata);
    }

    /**
     * Reads it.
     *
     * @param serializer the one that events are written by
     * @throws org.axonframework.serialization.SerializationException if it cannot be read
     */
    public RecordedEvent read(Serializer serializer) {
        SerializedObject<byte[]> stored =
                new SimpleSerializedObject<>(payload, byte[].class, name.name(), name.revision());
        Event event = serializer.deserialize(stored);
        return new RecordedEvent(
                event,
                id,
                position,
                aggregateId,
                sequence,
                recordedAt,
                Circumstances.read(metadata),
                () -> new RecordedEvent.Stored(name.toString(), text(payload)));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
