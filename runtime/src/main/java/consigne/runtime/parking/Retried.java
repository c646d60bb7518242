package consigne.runtime.parking;

import consigne.runtime.FailureCause;
import org.jspecify.annotations.Nullable;

/**
 * What became of trying a letter again.
 *
 * @param result what came of it
 * @param taken how many events were taken: the first, and what waited behind it
 * @param cause what the first failed of that was not taken
 */
public record Retried(Result result, int taken, @Nullable String cause) {

    static final Retried BUSY = new Retried(Result.BUSY, 0, null);
    static final Retried DUE = new Retried(Result.DUE, 0, null);

    /** What can come of it. */
    public enum Result {
        /** Nothing of it waits any more, or less of it than before. */
        TAKEN,
        /** It failed again. */
        FAILED,
        /** Somebody else tries it just now. */
        BUSY,
        /** It is tried within a second. */
        DUE
    }

    static Retried taken(int events) {
        return new Retried(Result.TAKEN, events, null);
    }

    static Retried failed(int takenBefore, Throwable failure) {
        return new Retried(Result.FAILED, takenBefore, FailureCause.of(failure).words());
    }
}
