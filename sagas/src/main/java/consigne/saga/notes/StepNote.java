package consigne.saga.notes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that a saga has taken.
 *
 * @param step its kind, such as {@code reserve}
 * @param name tells it from all other steps that the same event can lead to
 * @param target the id of what its command is for
 * @param outcome {@code done}, {@code refused}, or {@code set} of a deadline
 * @param rule the name of the rule that it was refused by
 * @param due when a deadline comes
 */
public record StepNote(
        String step,
        String name,
        String target,
        String outcome,
        @Nullable String rule,
        @Nullable Instant due) {

    public static StepNote done(String step, String name, String target) {
        return new StepNote(step, name, target, "done", null, null);
    }

    public static StepNote refused(String step, String name, String target, String rule) {
        return new StepNote(step, name, target, "refused", rule, null);
    }

    public static StepNote deadline(String name, String target, Instant due) {
        return new StepNote("deadline", name, target, "set", null, due);
    }
}
