package consigne.runtime.clock;

import java.time.Duration;

/** The clock of this machine is so wrong that nothing it says should be believed: the process takes no part. */
public final class ClockTooFarOff extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ClockTooFarOff(Duration ahead) {
        super("This machine's clock is " + words(ahead) + " the database's, and may be 10 s off at most. Nothing is"
                + " wrong with the data. Set the clock, by NTP for instance, and start again.");
    }

    static String words(Duration ahead) {
        return ahead.abs().toMillis() / 1000.0 + " s " + (ahead.isNegative() ? "behind" : "ahead of");
    }
}
