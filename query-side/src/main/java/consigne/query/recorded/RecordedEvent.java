package consigne.query.recorded;

import consigne.api.Event;
import consigne.api.naming.EventName;
import consigne.runtime.Positions;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/**
 * An event as the store has it.
 *
 * @param id the event's own id
 * @param position where it stands among all events; {@link #UNKNOWN} where only its aggregate was read
 * @param sequence its number among the events of its aggregate, from 0
 * @param stored its name and text, as they are stored
 */
public record RecordedEvent(
        Event event,
        String id,
        long position,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        Circumstances circumstances,
        Supplier<Stored> stored) {

    /** What the store has written of an event, which may be stored under another revision today. */
    public record Stored(String name, String data) {}

    /** The position of an event that was read without it. */
    public static final long UNKNOWN = -1;

    /** Reads a message of the event store; {@code serializer} is the one that has written it. */
    public static RecordedEvent of(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> stored)) {
            throw new IllegalArgumentException(message.getIdentifier() + " is no event of an aggregate");
        }
        return new RecordedEvent(
                (Event) message.getPayload(),
                message.getIdentifier(),
                positionOf(message),
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber(),
                message.getTimestamp(),
                Circumstances.of(message.getMetaData()),
                () -> stored(message.serializePayload(serializer, String.class)));
    }

    /** The version of its aggregate that it led to: how many events there were then. */
    public long version() {
        return sequence + 1;
    }

    /** The same, as if it said something else. */
    public RecordedEvent saying(Event other) {
        return new RecordedEvent(other, id, position, aggregateId, sequence, recordedAt, circumstances, stored);
    }

    /** Whether it stands at a position or before it. */
    public boolean isNotAfter(long other) {
        return position != UNKNOWN && position <= other;
    }

    /** When it happened: as its metadata says where that can be, else when it was recorded. */
    public Instant at() {
        Instant occurredAt = circumstances.occurredAt();
        return occurredAt == null || circumstances.clockDoubtful() ? recordedAt : occurredAt;
    }

    /** The name under which it is stored, such as {@code order.placed.v1}. */
    public String name() {
        return stored.get().name();
    }

    /** The event as JSON, as it is stored. */
    public String data() {
        return stored.get().data();
    }

    private static Stored stored(SerializedObject<String> payload) {
        SerializedType type = payload.getType();
        return new Stored(new EventName(type.getName(), type.getRevision()).toString(), payload.getData());
    }

    /** Where a message of the event store stands among all events; {@link #UNKNOWN} where it was read without that. */
    public static long positionOf(EventMessage<?> message) {
        return Positions.of(message).orElse(UNKNOWN);
    }
}
