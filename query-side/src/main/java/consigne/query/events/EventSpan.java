package consigne.query.events;

import consigne.query.recorded.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From where on and up to where is looked; what is null sets no bound.
 *
 * @param from the first position
 * @param to the last
 * @param since the earliest instant of recording
 * @param until the first instant that is later
 */
record EventSpan(
        @Nullable EventPosition from,
        @Nullable EventPosition to,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** By how much a caller who made up the id of a story may mistake the time. */
    private static final Duration MISTAKE = Duration.ofDays(1);

    /** The position before the first, or nothing where no bound is set. */
    Optional<Long> after(EventLog log) {
        if (from == null && since == null) {
            return Optional.empty();
        }
        return Optional.of(
                Math.max(from == null ? 0 : from.value() - 1, since == null ? 0 : log.positionBefore(since)));
    }

    /** The last position, which need not be there yet. */
    long last(EventLog log) {
        return Math.min(
                to == null ? EventPosition.MOST : to.value(),
                until == null ? EventPosition.MOST : log.positionBefore(until));
    }

    /** The same, where it has no beginning and the id of a story tells when that began: from then on. */
    EventSpan ofStory(@Nullable Wanted correlation) {
        return from != null || since != null || correlation == null
                ? this
                : begun(correlation.value())
                        .map(begun -> new EventSpan(null, to, begun.minus(MISTAKE), until))
                        .orElse(this);
    }

    /** Source: RFC 9562, section 5.7: the first 48 bits are milliseconds. */
    private static Optional<Instant> begun(String story) {
        try {
            UUID id = UUID.fromString(story);
            return id.version() == 7
                    ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                    : Optional.empty();
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
