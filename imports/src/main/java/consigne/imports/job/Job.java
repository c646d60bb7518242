package consigne.imports.job;

import consigne.imports.mapping.Mapping;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Occurrence;
import consigne.runtime.commands.Origin;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it was asked for.
 *
 * @param mappingName which books the file is of
 * @param mapping what they look like, as it was when the import was asked for
 * @param corrects whether what was taken over before with other content is corrected
 * @param initiator who asked
 * @param correlationId the story that it belongs to
 * @param causationId the request that began it
 */
public record Job(
        UUID id,
        String mappingName,
        Mapping mapping,
        Currency currency,
        boolean dryRun,
        boolean corrects,
        String initiator,
        String correlationId,
        String causationId) {

    /** An import that a request asks for. */
    public static Job of(
            UUID id, String name, Mapping mapping, Currency currency, boolean dryRun, boolean corrects, Origin origin) {
        return new Job(
                id,
                name,
                mapping,
                currency,
                dryRun,
                corrects,
                origin.initiator(),
                origin.correlationId(),
                origin.commandId());
    }

    /** Where sales and matches are kept: a dry run has a place of its own, which is cleared in the end. */
    public String books() {
        return dryRun ? "dry run " + id : mappingName;
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
