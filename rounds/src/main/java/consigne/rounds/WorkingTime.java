package consigne.rounds;

import org.jspecify.annotations.Nullable;

/**
 * A driver's time without the pause: what takes long takes as long in it wherever the pause falls, so that a round with
 * a pause is planned as one without.
 *
 * <p>On the clock the pause begins at its moment or, where something is being handed over then, when that is done. In
 * working time both come to the same.
 */
public final class WorkingTime {

    private final double pauseBegins;
    private final double pauseEnds;

    /** @param pause none where the driver has none */
    public WorkingTime(@Nullable TimeWindow pause) {
        pauseBegins = pause == null ? Double.POSITIVE_INFINITY : pause.from();
        pauseEnds = pause == null ? Double.POSITIVE_INFINITY : pause.to();
    }

    /** The working time of the first moment, at a time of the clock or after, in which something may begin. */
    public double earliest(double clock) {
        if (clock <= pauseBegins) {
            return clock;
        }
        return clock < pauseEnds ? pauseBegins : clock - (pauseEnds - pauseBegins);
    }

    /** The working time of the last moment, at a time of the clock or before, in which something may begin. */
    public double latest(double clock) {
        if (clock < pauseBegins) {
            return clock;
        }
        return clock < pauseEnds ? Math.nextDown(pauseBegins) : clock - (pauseEnds - pauseBegins);
    }

    /** The time of the clock; of the moment of the pause, its end. */
    public double clock(double working) {
        return working < pauseBegins ? working : working + (pauseEnds - pauseBegins);
    }
}
