package consigne.query.letters;

import consigne.api.history.HistoryActor;
import java.time.Instant;

/**
 * That a letter was given up for good.
 *
 * @param at when
 * @param by who did it
 * @param reason why
 */
record DiscardView(Instant at, HistoryActor by, String reason) {}
