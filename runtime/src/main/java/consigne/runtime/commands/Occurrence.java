package consigne.runtime.commands;

import consigne.api.Metadata;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    /** What is kept beside a message of when it happened, if anything. */
    public static Optional<Occurrence> of(Map<String, ?> metadata) {
        return Optional.ofNullable(metadata.get(Metadata.OCCURRED_AT))
                .map(at -> new Occurrence(Instant.parse(at.toString()), certainty(metadata)));
    }

    private static Certainty certainty(Map<String, ?> metadata) {
        if (metadata.containsKey(Metadata.CLOCK_DOUBTFUL)) {
            return Certainty.DOUBTFUL;
        }
        return metadata.containsKey(Metadata.OCCURRED_AT_IS_CLAIMED) ? Certainty.CLAIMED : Certainty.KNOWN;
    }

    public static Occurrence known(Instant at) {
        return new Occurrence(at, Certainty.KNOWN);
    }

    /** What a caller says, if anything. */
    public static @Nullable Occurrence claimed(@Nullable Instant at) {
        return at == null ? null : new Occurrence(at, Certainty.CLAIMED);
    }
}
