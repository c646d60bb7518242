package consigne.runtime.quiet;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A time in which the database is in trouble: one line says that it begins, one a minute that it goes on, and one that
 * it is over. What everybody else has to say of it is counted.
 */
final class DatabaseTrouble {

    /** At level DEBUG of this one, nothing is left out. */
    static final Logger LOG = LoggerFactory.getLogger(DatabaseTrouble.class);

    private static final long OVER_AFTER = Duration.ofSeconds(5).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private boolean lasts;
    private long began;
    private long last;
    private long told;
    private long leftOut;

    DatabaseTrouble(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Hears of it, in somebody's words. */
    synchronized void heard(String words) {
        last = nanos.getAsLong();
        leftOut++;
        if (!lasts) {
            lasts = true;
            began = last;
            told = last;
            leftOut = 0;
            LOG.warn("The database is in trouble: {}. What comes of that is counted, and told once a minute", words);
        } else if (last - told >= MINUTE) {
            told = last;
            LOG.warn(
                    "The database is still in trouble, for {} s now: {}; {} messages were left out",
                    seconds(last - began),
                    words,
                    leftOut);
        }
    }

    /** Looks whether it is over; asked every second. */
    synchronized void look() {
        if (lasts && nanos.getAsLong() - last >= OVER_AFTER) {
            lasts = false;
            LOG.info(
                    "The database is well again, after {} s; {} messages were left out",
                    seconds(last - began),
                    leftOut);
        }
    }

    private static long seconds(long duration) {
        return Duration.ofNanos(duration).toSeconds();
    }
}
