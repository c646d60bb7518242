package consigne.imports;

import consigne.imports.job.Job;
import consigne.imports.job.Jobs;
import consigne.imports.kind.ImportKinds;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends imports before they are done. What is booked stays booked; of the rest nothing stays, so that a later import
 * takes it as if it had never been seen.
 */
final class Withdrawal {

    private final Jobs jobs;
    private final ImportKinds kinds;
    private final TransactionTemplate transaction;
    private final Cleanup clearing;

    Withdrawal(Jobs jobs, ImportKinds kinds, TransactionTemplate transaction, Cleanup clearing) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.transaction = transaction;
        this.clearing = clearing;
    }

    /** Ends an import that somebody does not want any more; one that has ended stays as it is. */
    void cancel(Job job) {
        transaction.executeWithoutResult(_ -> {
            if (jobs.cancel(job.id())) {
                withdraw(job);
            }
        });
    }

    /** Forgets an import, and ends it first. */
    void remove(Job job) {
        transaction.executeWithoutResult(_ -> {
            cancel(job);
            jobs.remove(job.id());
        });
    }

    /** Ends an import that cannot go on. */
    void giveUp(UUID id, String reason) {
        transaction.executeWithoutResult(_ -> {
            jobs.fail(id, reason);
            jobs.job(id).ifPresent(this::withdraw);
        });
    }

    private void withdraw(Job job) {
        kinds.of(job).withdraw(job);
        clearing.clear(job);
    }
}
