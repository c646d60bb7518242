package consigne.runtime.verification;

import consigne.api.naming.MetricNames;
import consigne.eventstore.EventStoreVerifier;
import consigne.eventstore.Verification;
import consigne.eventstore.Verification.Broken;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies that all events are those that were stored, one walk at a time for all processes, beside everything else.
 */
public final class ChainVerifications {

    private static final Logger LOG = LoggerFactory.getLogger(ChainVerifications.class);

    /** After so many events it is told how far a walk has got. */
    private static final int TOLD_AFTER = 10_000;

    private final EventStoreVerifier verifier;
    private final VerificationTable table;
    private final AtomicLong brokenAt;

    ChainVerifications(EventStoreVerifier verifier, VerificationTable table, MeterRegistry meters) {
        this.verifier = verifier;
        this.table = table;
        this.brokenAt = meters.gauge(MetricNames.CHAIN_BROKEN_AT, new AtomicLong());
    }

    /** The walk that goes on, else the last one. */
    public ChainVerification last() {
        return table.last().orElseGet(ChainVerification::notYet);
    }

    /** Has a walk begin, unless one goes on. */
    public void begin() {
        table.begin()
                .ifPresent(id -> Thread.ofVirtual().name("chain-verification").start(() -> walk(id)));
    }

    private void walk(long id) {
        try {
            Verification found = verifier.verify(1, verified -> {
                if (verified % TOLD_AFTER == 0) {
                    table.goesOn(id, verified);
                }
            });
            table.ends(id, found);
            tell(found);
        } catch (RuntimeException failed) {
            LOG.warn("The chain of hashes could not be verified to its end: {}", failed.toString());
            table.fails(id);
        }
    }

    private void tell(Verification found) {
        if (found instanceof Broken broken) {
            brokenAt.set(broken.position());
            LOG.error(
                    "The events are not those that were stored: from position {} on, something was {}",
                    broken.position(),
                    broken.fault());
        } else {
            brokenAt.set(0);
        }
    }
}
