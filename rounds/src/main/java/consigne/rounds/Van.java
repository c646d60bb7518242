package consigne.rounds;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A van and its driver, for one round.
 *
 * @param id what the caller knows it by
 * @param holds what may be in it at any moment
 * @param depot the number of the place in {@link Travel} where its round begins and ends
 * @param shift when it may leave the depot at the earliest, and must be back at the latest
 * @param pause when the driver rests: from its beginning, or from when the handing over then in hand is done, for its
 *     whole length; the van stands still, and no other handing over begins
 * @param range how many metres it may drive
 */
public record Van(
        String id,
        Load holds,
        int depot,
        TimeWindow shift,
        @Nullable TimeWindow pause,
        double range) {

    /** As far as anybody would drive. */
    public static final double ANY_DISTANCE = Double.POSITIVE_INFINITY;

    /** @throws IllegalArgumentException if its depot or its range is negative */
    public Van {
        if (depot < 0 || !(range >= 0)) {
            throw new IllegalArgumentException("depot %d, range %f m".formatted(depot, range));
        }
    }

    public Optional<TimeWindow> rest() {
        return Optional.ofNullable(pause);
    }
}
