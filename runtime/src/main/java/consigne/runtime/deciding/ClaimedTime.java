package consigne.runtime.deciding;

import consigne.api.Metadata;
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
        return command.getMetaData().containsKey(Metadata.OCCURRED_AT_IS_CLAIMED)
                ? occurredAt(command).map(ClaimedTime::new)
                : Optional.empty();
    }

    /** When an event happened, as far as that is believed: else when it was recorded. */
    static Instant believed(EventMessage<?> event) {
        return occurredAt(event)
                .filter(_ -> !event.getMetaData().containsKey(Metadata.CLOCK_DOUBTFUL))
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

    private static Optional<Instant> occurredAt(Message<?> message) {
        return Optional.ofNullable(message.getMetaData().get(Metadata.OCCURRED_AT))
                .map(at -> Instant.parse(at.toString()));
    }
}
