package consigne.runtime.commands;

import consigne.api.Metadata;
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
 * @param occurrence when it happened, where it is told later
 * @param isRehearsal whether only what would follow is asked for, and nothing is to be stored
 */
public record Origin(
        String commandId,
        String correlationId,
        String causationId,
        Actor actor,
        String initiator,
        @Nullable String reason,
        @Nullable Occurrence occurrence,
        @Nullable Long expectedVersion,
        boolean isRehearsal) {

    /** Of a command that is to be carried out. */
    public Origin(
            String commandId,
            String correlationId,
            String causationId,
            Actor actor,
            String initiator,
            @Nullable String reason,
            @Nullable Occurrence occurrence,
            @Nullable Long expectedVersion) {
        this(commandId, correlationId, causationId, actor, initiator, reason, occurrence, expectedVersion, false);
    }

    /** The beginning of a story: the command is its own cause. */
    public static Origin of(String commandId, Actor actor) {
        return new Origin(commandId, commandId, commandId, actor, actor.subject(), null, null, null);
    }

    /** The same, as part of a story that others began. */
    public Origin inStory(String story, String cause, String begunBy) {
        return new Origin(commandId, story, cause, actor, begunBy, reason, occurrence, expectedVersion, isRehearsal);
    }

    /** The same, carried out once for all that are sent under this id. */
    public Origin once(String onlyId) {
        return new Origin(
                onlyId, correlationId, causationId, actor, initiator, reason, occurrence, expectedVersion, isRehearsal);
    }

    public Origin because(String text) {
        return new Origin(
                commandId,
                correlationId,
                causationId,
                actor,
                initiator,
                text,
                occurrence,
                expectedVersion,
                isRehearsal);
    }

    public Origin occurred(@Nullable Occurrence at) {
        return new Origin(
                commandId, correlationId, causationId, actor, initiator, reason, at, expectedVersion, isRehearsal);
    }

    /** The same, to be told what would follow instead. */
    public Origin rehearsed() {
        return new Origin(
                commandId, correlationId, causationId, actor, initiator, reason, occurrence, expectedVersion, true);
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
        if (occurrence != null) {
            metadata.put(Metadata.OCCURRED_AT, occurrence.at().toString());
            switch (occurrence.certainty()) {
                case KNOWN -> {}
                case CLAIMED -> metadata.put(Metadata.OCCURRED_AT_IS_CLAIMED, "true");
                case DOUBTFUL -> metadata.put(Metadata.CLOCK_DOUBTFUL, "true");
            }
        }
        putIfGiven(metadata, Metadata.EXPECTED_VERSION, expectedVersion);
        putIfGiven(metadata, Metadata.REHEARSAL, isRehearsal ? true : null);
        return metadata;
    }

    private static void putIfGiven(Map<String, Object> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }
}
