package consigne.query.readmodels;

import consigne.query.asof.Mark;
import consigne.query.processor.Blueprint;
import consigne.query.rebuild.RebuildPlan;
import consigne.query.rebuild.SwitchRule;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a read model is to be rebuilt.
 *
 * @param rule by which rule; the usual one where none is named
 * @param from since when the rule differs from the usual one, where it is one that can; for all time where none is
 *     given
 * @param switching when the new version takes the place of the one in service; {@code when-equal} where nothing is said
 * @param corePercent how much of one core it uses, 1 to 100; all that there is where nothing is said
 * @param until an instant, or the position of an event, up to which a copy is built, which never goes into service:
 *     lists with that {@code asOf}, exports and SQL then show it, for a day; no copy where nothing is said
 * @param together other read models that are rebuilt by their usual rules from the same stream of events
 */
@Schema(example = """
        {"rule": "standard", "switching": "when-equal", "corePercent": 50}""")
record RebuildRequest(
        @Nullable @Size(max = 100) String rule,
        @Nullable Instant from,
        @Nullable SwitchRule switching,

        @Nullable @Min(1) @Max(100) Integer corePercent,

        @Nullable Mark until,

        @Nullable @Size(max = 20) List<String> together) {

    /** @param position the one that is asked for with {@code until} */
    RebuildPlan plan(@Nullable Long position) {
        return new RebuildPlan(ruleName(), from, switchRule(), corePercent, position);
    }

    /** The same for another read model, by its usual rule. */
    RebuildPlan usual(@Nullable Long position) {
        return new RebuildPlan(Blueprint.USUAL, null, switchRule(), corePercent, position);
    }

    String ruleName() {
        return rule == null ? Blueprint.USUAL : rule;
    }

    /** A copy is never switched to, by nobody. */
    private SwitchRule switchRule() {
        if (until != null) {
            return SwitchRule.MANUAL;
        }
        return switching == null ? SwitchRule.WHEN_EQUAL : switching;
    }
}
