package consigne.imports.mapping;

import consigne.imports.job.Job;
import consigne.runtime.commands.Origin;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * An import of a shop's books as it was asked for.
 *
 * @param mapping what the books look like, as it was when the import was asked for
 * @param corrects whether what was taken over before with other content is corrected
 */
public record BookJob(Job job, Mapping mapping, Currency currency, boolean corrects) {

    /** What such imports are kept under. */
    public static final String KIND = "orders";

    /** An import that a request asks for, of books whose mapping has this name. */
    public static BookJob of(
            UUID id, String name, Mapping mapping, Currency currency, boolean dryRun, boolean corrects, Origin origin) {
        String asked = Mappings.write(new Asked(mapping, currency, corrects));
        return new BookJob(Job.of(id, KIND, name, asked, dryRun, origin), mapping, currency, corrects);
    }

    /** An import that was kept. */
    public static BookJob of(Job job) {
        Asked asked = Mappings.read(job.queue(), job.asked(), Asked.class);
        return new BookJob(job, asked.mapping(), asked.currency(), asked.corrects());
    }

    record Asked(Mapping mapping, Currency currency, boolean corrects) {}

    public UUID id() {
        return job.id();
    }

    public boolean dryRun() {
        return job.dryRun();
    }

    /** Which books the file is of. */
    public String mappingName() {
        return job.queue();
    }

    /** Where sales and matches are kept: a dry run has a place of its own, which is cleared in the end. */
    public String books() {
        return dryRun() ? "dry run " + id() : mappingName();
    }

    /** The origin of a command that tells of something that happened in the past. */
    public Origin origin(UUID commandId, Instant occurredAt) {
        return job.origin(commandId, occurredAt);
    }

    /** The origin of a command that tells of something that happens now. */
    public Origin origin(UUID commandId) {
        return job.origin(commandId);
    }
}
