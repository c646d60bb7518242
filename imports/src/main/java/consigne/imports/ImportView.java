package consigne.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.imports.job.Job;
import consigne.imports.job.Progress;
import consigne.imports.job.Status;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with an import.
 *
 * @param status {@code receiving}, {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param phase what a running one does: {@code reading}, {@code collecting}, {@code matching} or {@code booking}
 * @param failure why it failed
 * @param rowsRead rows so far, the header not included
 * @param bytesTotal how large the file is, unpacked
 * @param percentDone how much of the work is done, by what its phases take on the whole
 * @param rowsPerSecond how many rows are taken over in a second, all phases together
 * @param secondsLeft an estimate; none before there is anything to go by
 * @param report what the file holds and what became of it, once that is known
 * @param id names the import
 * @param dryRun whether it reports only, and changes nothing
 * @param mapping which books the file is of
 * @param currency the ISO 4217 code of the currency of all amounts
 * @param bytesRead how much of the file is read so far, unpacked
 * @param invoices how many invoices the file holds, as far as it is read
 * @param invoicesBooked how many of them are taken over so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        String status,
        @Nullable String phase,
        @Nullable String failure,
        boolean dryRun,
        String mapping,
        String currency,
        long rowsRead,
        long bytesRead,
        long bytesTotal,
        long invoices,
        long invoicesBooked,
        BigDecimal percentDone,
        long rowsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Report report) {

    private static final double LEAST_TO_GO_BY = 0.01;

    static ImportView of(Job job, Progress progress, Optional<Report> report) {
        double done = progress.share();
        long worked = progress.workedMillis();
        boolean running = progress.status() == Status.RUNNING;
        return new ImportView(
                job.id(),
                progress.status().name().toLowerCase(Locale.ROOT),
                running ? progress.phase().name().toLowerCase(Locale.ROOT) : null,
                progress.failure(),
                job.dryRun(),
                job.mappingName(),
                job.currency().getCurrencyCode(),
                progress.rowsRead(),
                progress.bytesRead(),
                progress.bytesTotal(),
                progress.invoices(),
                progress.bookedUntil(),
                BigDecimal.valueOf((long) (done * 1000), 1),
                worked == 0 ? 0 : Math.round(progress.rows() * done * 1000 / worked),
                running && done > LEAST_TO_GO_BY ? Math.round(progress.millisLeft() / 1000) : null,
                report.orElse(null));
    }
}
