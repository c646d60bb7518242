package consigne.imports;

import consigne.imports.job.ImportClaim;
import consigne.imports.job.Jobs;
import consigne.imports.kind.ImportKinds;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Takes an import from where it is to its end. */
final class ImportRun {

    private final Jobs jobs;
    private final ImportKinds kinds;
    private final Cleanup clearing;

    ImportRun(Jobs jobs, ImportKinds kinds, Cleanup clearing) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.clearing = clearing;
    }

    /** Does nothing to an import that is done or failed. */
    void run(UUID id, BooleanSupplier stopping) {
        jobs.claim(id, stopping).ifPresent(this::run);
    }

    private void run(ImportClaim claim) {
        kinds.of(claim.job()).run(claim);
        claim.step(() -> {
            clearing.clear(claim.job());
            claim.done();
        });
    }
}
