package consigne.imports.job;

import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Occurrence;
import consigne.runtime.commands.Origin;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it was asked for.
 *
 * @param kind what is done with its file
 * @param queue imports of one kind and queue follow one another
 * @param asked what was asked for beside that, in JSON, as its kind writes it
 * @param initiator who asked
 * @param correlationId the story that it belongs to
 * @param causationId the request that began it
 */
public record Job(
        UUID id,
        String kind,
        String queue,
        String asked,
        boolean dryRun,
        String initiator,
        String correlationId,
        String causationId) {

    /** An import that a request asks for. */
    public static Job of(UUID id, String kind, String queue, String asked, boolean dryRun, Origin origin) {
        return new Job(id, kind, queue, asked, dryRun, origin.initiator(), origin.correlationId(), origin.commandId());
    }

    /** The origin of a command that tells of something that happened in the past. */
    public Origin origin(UUID commandId, Instant occurredAt) {
        return originOf(commandId, occurredAt);
    }

    /** The origin of a command that tells of something that happens now. */
    public Origin origin(UUID commandId) {
        return originOf(commandId, null);
    }

    private Origin originOf(UUID commandId, @Nullable Instant occurredAt) {
        Actor actor = new Actor("import:" + id, "operator", "import");
        return new Origin(
                commandId.toString(),
                correlationId,
                causationId,
                actor,
                initiator,
                null,
                occurredAt == null ? null : Occurrence.known(occurredAt),
                null);
    }
}
