package consigne.saga.notes;

import java.time.Instant;
import java.util.List;

/**
 * What came of an event that a saga has taken.
 *
 * @param saga which saga
 * @param id whose, such as the order's
 * @param position where the event stands among all events
 * @param event its name
 * @param at when it was recorded
 */
public record SagaNote(
        String saga, String id, long position, String event, Instant at, List<StepNote> steps, SagaProgress progress) {}
