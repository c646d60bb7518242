package consigne.imports.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.imports.job.Job;
import consigne.imports.job.Progress;
import consigne.imports.job.Status;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with an import.
 *
 * @param kind what its file holds: {@code orders} or {@code products}
 * @param status {@code receiving}, {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param phase what a running one does: {@code reading}, {@code collecting}, {@code matching} or {@code booking}
 * @param failure why it failed
 * @param rowsRead rows so far, the header not included
 * @param bytesTotal how large the file is, unpacked
 * @param percentDone how much of the work is done, by what its phases take on the whole
 * @param rowsPerSecond how many rows are taken over in a second, all phases together
 * @param secondsLeft an estimate; none before there is anything to go by
 * @param report what a file of order lines holds and what became of it, once that is known
 * @param id names the import
 * @param dryRun whether it reports only, and changes nothing
 * @param mapping which books a file of order lines is of
 * @param currency the ISO 4217 code of the currency of all amounts in a file of order lines
 * @param bytesRead how much of the file is read so far, unpacked
 * @param invoices how many invoices a file of order lines holds, as far as it is read
 * @param invoicesBooked how many of them are taken over so far
 * @param products what became of the rows of a file of products, once all of them are read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        String kind,
        String status,
        @Nullable String phase,
        @Nullable String failure,
        boolean dryRun,
        @Nullable String mapping,
        @Nullable String currency,
        long rowsRead,
        long bytesRead,
        long bytesTotal,
        @Nullable Long invoices,
        @Nullable Long invoicesBooked,
        BigDecimal percentDone,
        long rowsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Report report,
        @Nullable ProductReport products) {

    private static final double LEAST_TO_GO_BY = 0.01;

    /**
     * Any import.
     *
     * @param done how much of the work is done, from 0 to 1
     * @param millisLeft how long it will be worked on still; asked for once there is anything to go by
     */
    public static ImportView of(Job job, Progress progress, double done, double millisLeft) {
        long worked = progress.workedMillis();
        boolean running = progress.status() == Status.RUNNING;
        return new ImportView(
                job.id(),
                job.kind(),
                progress.status().name().toLowerCase(Locale.ROOT),
                running ? progress.phase().name().toLowerCase(Locale.ROOT) : null,
                progress.failure(),
                job.dryRun(),
                null,
                null,
                progress.rowsRead(),
                progress.bytesRead(),
                progress.bytesTotal(),
                null,
                null,
                BigDecimal.valueOf((long) (done * 1000), 1),
                worked == 0 ? 0 : Math.round(progress.rows() * done * 1000 / worked),
                running && done > LEAST_TO_GO_BY ? Math.round(millisLeft / 1000) : null,
                null,
                null);
    }

    /** The same of a file of order lines. */
    public ImportView ofBooks(
            String books, String amounts, long allInvoices, long bookedInvoices, @Nullable Report known) {
        return new ImportView(
                id,
                kind,
                status,
                phase,
                failure,
                dryRun,
                books,
                amounts,
                rowsRead,
                bytesRead,
                bytesTotal,
                allInvoices,
                bookedInvoices,
                percentDone,
                rowsPerSecond,
                secondsLeft,
                known,
                null);
    }

    /** The same of a file of products. */
    public ImportView ofProducts(@Nullable ProductReport known) {
        return new ImportView(
                id,
                kind,
                status,
                phase,
                failure,
                dryRun,
                null,
                null,
                rowsRead,
                bytesRead,
                bytesTotal,
                null,
                null,
                percentDone,
                rowsPerSecond,
                secondsLeft,
                null,
                known);
    }
}
