package consigne.runtime.axonserver;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A time in which events are not copied: one line says that it begins, one a minute that it goes on, one that it ends.
 */
final class CopyTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(CopyTrouble.class);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private @Nullable String why;
    private long told;

    CopyTrouble(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void heard(String words) {
        if (why == null || nanos.getAsLong() - told >= MINUTE) {
            told = nanos.getAsLong();
            LOG.warn("Events of Axon Server are not copied, and nobody sees what happens: {}", words);
        }
        why = words;
    }

    synchronized void over() {
        if (why != null) {
            why = null;
            LOG.info("Events of Axon Server are copied again");
        }
    }

    /** Why nothing is copied now; nothing where all is well, as far as this process knows. */
    synchronized Optional<String> why() {
        return Optional.ofNullable(why);
    }
}
