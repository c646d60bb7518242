package consigne.imports;

import consigne.imports.booking.Booking;
import consigne.imports.booking.Matching;
import consigne.imports.job.Claim;
import consigne.imports.job.Jobs;
import consigne.imports.job.Phase;
import consigne.imports.reading.Collecting;
import consigne.imports.reading.Reading;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Takes an import from where it is to its end, phase by phase. */
final class ImportRun {

    private final Jobs jobs;
    private final Reading reading;
    private final Collecting collecting;
    private final Matching matching;
    private final Booking booking;
    private final Clearing clearing;

    ImportRun(
            Jobs jobs, Reading reading, Collecting collecting, Matching matching, Booking booking, Clearing clearing) {
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

    private void run(Claim claim) {
        UUID id = claim.job().id();
        if (!reading.isKept(id)) {
            reading.begin(claim);
        }
        for (Phase phase = phase(id); phase != Phase.BOOKING; phase = phase(id)) {
            switch (phase) {
                case READING -> reading.proceed(claim, jobs.progress(id));
                case COLLECTING -> collecting.proceed(claim);
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
