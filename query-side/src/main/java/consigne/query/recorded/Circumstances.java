package consigne.query.recorded;

import com.fasterxml.jackson.databind.ObjectReader;
import consigne.api.Metadata;
import consigne.api.history.HistoryActor;
import consigne.runtime.axon.EventJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside an event: who, why, and what led to it.
 *
 * @param commandId the command that the event follows from
 * @param command its name
 * @param correlationId the whole story
 * @param causationId the message that led to the command
 * @param actor who acted, in {@code role} and through {@code channel}
 * @param initiator the person whose action began the story
 * @param reason why, where a person gave a reason
 * @param occurredAt when it happened, where that differs from when it was recorded; as it was told
 * @param clockDoubtful whether that cannot be
 */
public record Circumstances(
        @Nullable String commandId,
        @Nullable String command,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String channel,
        @Nullable String initiator,
        @Nullable String reason,
        @Nullable Instant occurredAt,
        boolean clockDoubtful) {

    private static final ObjectReader METADATA = EventJson.mapper().readerForMapOf(Object.class);

    /** Reads what {@link Metadata} names. */
    public static Circumstances of(Map<String, ?> metadata) {
        String occurredAt = text(metadata, Metadata.OCCURRED_AT);
        return new Circumstances(
                text(metadata, Metadata.COMMAND_ID),
                text(metadata, Metadata.COMMAND),
                text(metadata, Metadata.CORRELATION_ID),
                text(metadata, Metadata.CAUSATION_ID),
                text(metadata, Metadata.ACTOR),
                text(metadata, Metadata.ACTOR_ROLE),
                text(metadata, Metadata.ACTOR_CHANNEL),
                text(metadata, Metadata.INITIATOR),
                text(metadata, Metadata.REASON),
                occurredAt == null ? null : Instant.parse(occurredAt),
                metadata.containsKey(Metadata.CLOCK_DOUBTFUL));
    }

    /** Reads the same from JSON. */
    static Circumstances read(byte[] metadata) {
        try {
            Map<String, Object> read = METADATA.readValue(metadata);
            return of(read == null ? Map.of() : read);
        } catch (IOException unreadable) {
            throw new SerializationException("What is kept beside the event cannot be read", unreadable);
        }
    }

    /** Who acted. */
    public HistoryActor by() {
        return new HistoryActor(actor, role, channel);
    }

    private static @Nullable String text(Map<String, ?> metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }
}
