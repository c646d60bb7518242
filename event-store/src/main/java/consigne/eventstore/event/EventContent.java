package consigne.eventstore.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

/** An event as it is stored, but for its position and hash. Times are whole microseconds, as PostgreSQL keeps them. */
public record EventContent(
        String aggregateId,
        @Nullable String aggregateType,
        long sequence,
        String eventId,
        Instant recordedAt,
        @Nullable CommandStep command,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metadata)
        implements DomainEventData<byte[]> {

    /** Whether it came from an aggregate; an event published on its own stands under its own id. */
    public boolean isDomainEvent() {
        return aggregateType != null || !aggregateId.equals(eventId);
    }

    /** When it was recorded, in microseconds since 1970. */
    public long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt);
    }

    /** The same, recorded at a time in microseconds since 1970 where it says an earlier one. */
    public EventContent recordedNotBefore(long micros) {
        return micros() >= micros
                ? this
                : new EventContent(
                        aggregateId,
                        aggregateType,
                        sequence,
                        eventId,
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                        command,
                        payload,
                        metadata);
    }

    public int bytes() {
        return payload.getData().length + metadata.getData().length;
    }

    @Override
    @SuppressWarnings("NullAway") // Axon allows null here and does not say so
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metadata;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }
}
