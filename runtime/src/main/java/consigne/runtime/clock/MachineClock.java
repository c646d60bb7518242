package consigne.runtime.clock;

import consigne.runtime.StartRefused;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches how far the clock of this machine is off, and tells when that changes. */
final class MachineClock {

    private static final Logger LOG = LoggerFactory.getLogger(MachineClock.class);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(10);

    private final DatabaseTime time;
    private boolean told;

    /**
     * Looks at once.
     *
     * @throws StartRefused if it is off by more than ten seconds
     */
    MachineClock(DatabaseTime time) {
        this.time = time;
        Duration ahead = time.machineIsAhead();
        if (isTooFarOff(ahead)) {
            throw new StartRefused(
                    "This machine's clock is " + words(ahead) + " the database's, and may be 10 s off at most."
                            + " Set the clock, by NTP for instance, and start again.");
        }
        look(ahead);
    }

    /** Whether nothing that a machine says should be believed whose clock is ahead by so much. */
    static boolean isTooFarOff(Duration ahead) {
        return ahead.abs().compareTo(MOST) > 0;
    }

    /** Asks the database for the time, and looks again. */
    void look() {
        time.adjust();
        look(time.machineIsAhead());
    }

    private void look(Duration ahead) {
        boolean off = ahead.abs().compareTo(WORTH_TELLING) > 0;
        if (off && !told) {
            LOG.warn("This machine's clock is {} the database's, by which everything here goes: set it", words(ahead));
        } else if (told && !off) {
            LOG.info("This machine's clock agrees with the database's again");
        }
        told = off;
    }

    private static String words(Duration ahead) {
        return ahead.abs().toMillis() / 1000.0 + " s " + (ahead.isNegative() ? "behind" : "ahead of");
    }
}
