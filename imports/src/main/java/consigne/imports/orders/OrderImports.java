package consigne.imports.orders;

import consigne.imports.booking.Booking;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Job;
import consigne.imports.job.Jobs;
import consigne.imports.job.Phase;
import consigne.imports.job.Progress;
import consigne.imports.kind.ImportKind;
import consigne.imports.mapping.BookJob;
import consigne.imports.matching.CreditMatcher;
import consigne.imports.reading.BookFile;
import consigne.imports.reading.InvoiceCollector;
import consigne.imports.report.Booked;
import consigne.imports.report.Found;
import consigne.imports.report.ImportView;
import consigne.imports.report.Report;
import consigne.imports.staging.RowReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports of a shop's past, which go phase by phase. */
final class OrderImports implements ImportKind {

    private final Jobs jobs;
    private final RowReader reading;
    private final InvoiceCollector collecting;
    private final CreditMatcher matching;
    private final Booking booking;
    private final KeptBooks books;

    OrderImports(
            Jobs jobs,
            RowReader reading,
            InvoiceCollector collecting,
            CreditMatcher matching,
            Booking booking,
            KeptBooks books) {
        this.jobs = jobs;
        this.reading = reading;
        this.collecting = collecting;
        this.matching = matching;
        this.booking = booking;
        this.books = books;
    }

    @Override
    public String name() {
        return BookJob.KIND;
    }

    @Override
    public void run(ImportClaim claim) {
        BookFile file = new BookFile(BookJob.of(claim.job()));
        UUID id = claim.job().id();
        if (!reading.isKept(id)) {
            reading.begin(claim, () -> {});
        }
        for (Phase phase = phase(id); phase != Phase.BOOKING; phase = phase(id)) {
            switch (phase) {
                case READING -> reading.proceed(claim, jobs.progress(id), file);
                case COLLECTING -> collecting.proceed(claim, jobs.progress(id));
                case MATCHING -> matching.proceed(claim, jobs.progress(id));
                case BOOKING -> throw new IllegalStateException("is not reached");
            }
        }
        booking.proceed(claim, jobs.progress(id), booked(id));
    }

    @Override
    public void withdraw(Job job) {
        Progress reached = jobs.progress(job.id());
        books.forgetUnbooked(BookJob.of(job), Math.max(reached.bookedUntil(), reached.sendingUntil()));
    }

    @Override
    public void clear(Job job) {
        reading.clear(job.id());
        if (job.dryRun()) {
            books.clearDryRun(BookJob.of(job));
        }
    }

    @Override
    public ImportView show(Job job, Progress progress) {
        return view(job, progress, null);
    }

    @Override
    public ImportView showWhole(Job job, Progress progress) {
        UUID id = job.id();
        return view(
                job,
                progress,
                jobs.found(id, Found.class)
                        .map(found -> Report.of(found, booked(id), books.differences(id)))
                        .orElse(null));
    }

    private static ImportView view(Job job, Progress progress, @Nullable Report report) {
        BookJob asked = BookJob.of(job);
        return ImportView.of(job, progress, progress.share(), progress.millisLeft())
                .ofBooks(
                        asked.mappingName(),
                        asked.currency().getCurrencyCode(),
                        progress.invoices(),
                        progress.bookedUntil(),
                        report);
    }

    private Phase phase(UUID id) {
        return jobs.progress(id).phase();
    }

    private Booked booked(UUID id) {
        return jobs.booked(id, Booked.class).orElse(Booked.NOTHING);
    }
}
