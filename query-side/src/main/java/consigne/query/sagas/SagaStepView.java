package consigne.query.sagas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that a saga has taken.
 *
 * @param step its kind, such as {@code reserve}; {@code deadline} where it set one
 * @param name tells it from all other steps that the same event can lead to
 * @param target what its command is for, such as {@code payment:…}
 * @param outcome {@code done}, {@code refused}, or {@code set} of a deadline
 * @param rule the name of the rule that it was refused by
 * @param due when the deadline comes
 * @param at when it was taken
 * @param position where the event that led to it stands among all events
 * @param event that event's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SagaStepView(
        String step,
        String name,
        String target,
        String outcome,
        @Nullable String rule,
        @Nullable Instant due,
        Instant at,
        long position,
        String event) {}
