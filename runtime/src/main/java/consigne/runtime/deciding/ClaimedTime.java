package consigne.runtime.deciding;

import consigne.api.Metadata;
import consigne.runtime.commands.Occurrence;
import consigne.runtime.commands.Occurrence.Certainty;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** When something happened, as a caller says: kept as it is said, and believed where it can be. */
record ClaimedTime(Instant at) {

    /** So far ahead a good clock may be. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** What a command claims. */
    static Optional<ClaimedTime> of(Message<?> command) {
        return Occurrence.of(command.getMetaData())
                .filter(told -> told.certainty() == Certainty.CLAIMED)
                .map(told -> new ClaimedTime(told.at()));
    }

    /** When an event happened, as far as that is believed: else when it was recorded. */
    static Instant believed(EventMessage<?> event) {
        return Occurrence.of(event.getMetaData())
                .filter(told -> told.certainty() != Certainty.DOUBTFUL)
                .map(Occurrence::at)
                .orElse(event.getTimestamp());
    }

    /** What a snapshot keeps of when the last event happened. */
    static Map<String, String> kept(@Nullable Instant lastHappened) {
        return lastHappened == null ? Map.of() : Map.of(Metadata.OCCURRED_AT, lastHappened.toString());
    }

    /** What is kept beside an event that nothing could have happened so to. */
    static Map<String, String> doubt() {
        return Map.of(Metadata.CLOCK_DOUBTFUL, "true");
    }

    /** Whether it lies after what happened last to the same aggregate, and not in the future. */
    boolean canBe(@Nullable Instant lastHappened, Instant now) {
        return (lastHappened == null || !at.isBefore(lastHappened)) && !at.isAfter(now.plus(AHEAD));
    }
}
