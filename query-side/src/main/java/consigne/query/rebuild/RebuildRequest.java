package consigne.query.rebuild;

import consigne.query.processor.Blueprint;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
 * @param share how much of one core it uses, up to 1; all that there is where nothing is said
 * @param together other read models that are rebuilt by their usual rules from the same stream of events
 */
@Schema(example = """
        {"rule": "standard", "switching": "when-equal", "share": 0.5}""")
record RebuildRequest(
        @Nullable @Size(max = 100) String rule,
        @Nullable Instant from,
        @Nullable Switching switching,

        @Nullable @DecimalMin("0.01") @DecimalMax("1") Double share,

        @Nullable @Size(max = 20) List<String> together) {

    RebuildRequest(String rule, @Nullable Instant from, Switching switching) {
        this(rule, from, switching, null, null);
    }

    String ruleName() {
        return rule == null ? Blueprint.USUAL : rule;
    }

    Switching switchingOrUsual() {
        return switching == null ? Switching.WHEN_EQUAL : switching;
    }

    /** The same for another read model, by its usual rule. */
    RebuildRequest usual() {
        return new RebuildRequest(null, null, switching, share, null);
    }
}
