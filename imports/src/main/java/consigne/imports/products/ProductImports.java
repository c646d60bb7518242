package consigne.imports.products;

import consigne.imports.job.ImportClaim;
import consigne.imports.job.Job;
import consigne.imports.job.Jobs;
import consigne.imports.job.Phase;
import consigne.imports.job.Progress;
import consigne.imports.job.Status;
import consigne.imports.kind.ImportKind;
import consigne.imports.products.rows.ProductFile;
import consigne.imports.report.ImportView;
import consigne.imports.staging.RowReader;
import java.util.UUID;

/** Imports of products and of what is on hand of them. */
final class ProductImports implements ImportKind {

    static final String NAME = "products";

    /** What reading takes of the whole, the rest being commands. */
    private static final double READING = 0.2;

    private final Jobs jobs;
    private final RowReader reading;
    private final ProductFile file;
    private final ProductCollector collecting;
    private final ProductSender sending;
    private final ProductReports reports;

    ProductImports(
            Jobs jobs,
            RowReader reading,
            ProductFile file,
            ProductCollector collecting,
            ProductSender sending,
            ProductReports reports) {
        this.jobs = jobs;
        this.reading = reading;
        this.file = file;
        this.collecting = collecting;
        this.sending = sending;
        this.reports = reports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ImportClaim claim) {
        UUID id = claim.job().id();
        if (!reading.isKept(id)) {
            reading.begin(claim, claim::unbooked);
        }
        if (jobs.progress(id).phase() == Phase.READING) {
            reading.proceed(claim, jobs.progress(id), file);
        }
        if (jobs.progress(id).phase() == Phase.COLLECTING) {
            collecting.proceed(claim, jobs.progress(id));
        }
        sending.proceed(claim, jobs.progress(id), reports.sums(id));
    }

    /** There is nothing of the kind: what was carried out is seen where it is. */
    @Override
    public void withdraw(Job job) {}

    @Override
    public void clear(Job job) {
        reading.clear(job.id());
    }

    @Override
    public ImportView show(Job job, Progress progress) {
        double done = done(progress);
        return ImportView.of(job, progress, done, done == 0 ? 0 : progress.workedMillis() * (1 - done) / done)
                .ofProducts(null);
    }

    @Override
    public ImportView showWhole(Job job, Progress progress) {
        return show(job, progress).ofProducts(reports.of(job.id(), progress).orElse(null));
    }

    private static double done(Progress progress) {
        if (progress.status() == Status.DONE) {
            return 1;
        }
        return switch (progress.phase()) {
            case READING -> READING * part(progress.bytesRead(), progress.bytesTotal());
            case COLLECTING, MATCHING -> READING;
            case BOOKING -> READING + (1 - READING) * part(progress.bookedUntil(), progress.invoices());
        };
    }

    private static double part(long done, long all) {
        return all == 0 ? 0 : (double) done / all;
    }
}
