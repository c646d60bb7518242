package consigne.runtime.commands;

import consigne.api.Metadata;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from; all of it is kept with the events that follow.
 *
 * @param commandId the same id is carried out once, however often it is sent
 * @param correlationId the whole story
 * @param causationId the message that led to the command
 * @param actor who acts
 * @param initiator the person whose action began the story
 */
public record Origin(
        String commandId,
        String correlationId,
        String causationId,
        Actor actor,
        String initiator,
        @Nullable String reason,
        @Nullable Instant occurredAt,
        @Nullable Long expectedVersion) {

    /** The beginning of a story: the command is its own cause. */
    public static Origin of(String commandId, Actor actor) {
        return new Origin(commandId, commandId, commandId, actor, actor.subject(), null, null, null);
    }

    public Origin because(String text) {
        return new Origin(commandId, correlationId, causationId, actor, initiator, text, occurredAt, expectedVersion);
    }

    public Origin occurredAt(@Nullable Instant instant) {
        return new Origin(commandId, correlationId, causationId, actor, initiator, reason, instant, expectedVersion);
    }

    Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(Metadata.COMMAND_ID, commandId);
        metadata.put(Metadata.CORRELATION_ID, correlationId);
        metadata.put(Metadata.CAUSATION_ID, causationId);
        metadata.put(Metadata.ACTOR, actor.subject());
        metadata.put(Metadata.ACTOR_ROLE, actor.role());
        metadata.put(Metadata.ACTOR_CHANNEL, actor.channel());
        metadata.put(Metadata.INITIATOR, initiator);
        putIfGiven(metadata, Metadata.REASON, reason);
        putIfGiven(metadata, Metadata.OCCURRED_AT, occurredAt);
        putIfGiven(metadata, Metadata.EXPECTED_VERSION, expectedVersion);
        return metadata;
    }

    private static void putIfGiven(Map<String, Object> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }
}
