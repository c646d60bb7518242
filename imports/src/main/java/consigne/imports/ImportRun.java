package consigne.imports;

import consigne.imports.booking.Booking;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Jobs;
import consigne.imports.job.Phase;
import consigne.imports.matching.CreditMatcher;
import consigne.imports.reading.InvoiceCollector;
import consigne.imports.reading.RowReader;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Takes an import from where it is to its end, phase by phase. */
final class ImportRun {

    private final Jobs jobs;
    private final RowReader reading;
    private final InvoiceCollector collecting;
    private final CreditMatcher matching;
    private final Booking booking;
    private final Cleanup clearing;

    ImportRun(
            Jobs jobs,
            RowReader reading,
            InvoiceCollector collecting,
            CreditMatcher matching,
            Booking booking,
            Cleanup clearing) {
        this.jobs = jobs;
        this.reading = reading;
        this.collecting = collecting;
        this.matching = matching;
        this.booking = booking;
        this.clearing = clearing;
    }

    /** Does nothing to an import that is done or failed. */
    void run(UUID id, BooleanSupplier stopping) {
        jobs.claim(id, stopping).ifPresent(this::run);
    }

    private void run(ImportClaim claim) {
        UUID id = claim.job().id();
        if (!reading.isKept(id)) {
            reading.begin(claim);
        }
        for (Phase phase = phase(id); phase != Phase.BOOKING; phase = phase(id)) {
            switch (phase) {
                case READING -> reading.proceed(claim, jobs.progress(id));
                case COLLECTING -> collecting.proceed(claim, jobs.progress(id));
                case MATCHING -> matching.proceed(claim, jobs.progress(id));
                case BOOKING -> throw new IllegalStateException("is not reached");
            }
        }
        booking.proceed(claim, jobs.progress(id), jobs.booked(id));
        claim.step(() -> {
            clearing.clear(claim.job());
            claim.done();
        });
    }

    private Phase phase(UUID id) {
        return jobs.progress(id).phase();
    }
}
