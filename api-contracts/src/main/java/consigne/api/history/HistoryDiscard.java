package consigne.api.history;

import java.time.Instant;

/**
 * That somebody was made to go on without an event.
 *
 * @param taker who does not know of it: a read model, a saga or the calls of the payment provider
 * @param at when that was decided
 * @param by who decided it
 * @param reason why
 */
public record HistoryDiscard(String taker, Instant at, HistoryActor by, String reason) {}
