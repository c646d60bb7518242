package consigne.runtime.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something happened that is told later, and whether that is to be believed. */
public record Occurrence(Instant at, Certainty certainty) {

    /** How sure it is. */
    public enum Certainty {
        /** As books say, or an event that was judged before. */
        KNOWN,
        /** As a caller says: it is judged by what happened before. */
        CLAIMED,
        /** As a caller has said, and it cannot be. */
        DOUBTFUL
    }

    public static Occurrence known(Instant at) {
        return new Occurrence(at, Certainty.KNOWN);
    }

    /** What a caller says, if anything. */
    public static @Nullable Occurrence claimed(@Nullable Instant at) {
        return at == null ? null : new Occurrence(at, Certainty.CLAIMED);
    }
}
