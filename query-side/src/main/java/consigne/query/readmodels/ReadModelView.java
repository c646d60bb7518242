package consigne.query.readmodels;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.query.processor.Blueprint.Rule;
import consigne.query.processor.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read model.
 *
 * @param name its name
 * @param position of the last event that it has taken
 * @param head of the last event that there is
 * @param inService the version that queries read
 * @param others versions beside it: the one before, one that is being built, copies
 * @param rules what it can be computed by
 * @param rebuild the rebuild that goes on, or has to be decided about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadModelView(
        String name,
        long position,
        long head,
        VersionShown inService,
        List<VersionShown> others,
        List<RuleShown> rules,
        @Nullable RebuildView rebuild) {

    /**
     * A version.
     *
     * @param version its number
     * @param rule the rule that it is computed by
     * @param from since when that differs from the usual one; none for all time
     * @param edition of the code that has built it
     * @param state {@code in-service}, {@code following}, {@code building}, {@code copy} or {@code failed}
     * @param until the position that it stands at, where it is a copy; nothing where it goes on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionShown(
            long version,
            String rule,
            @Nullable Instant from,
            int edition,
            String state,
            @Nullable Long until) {

        static VersionShown of(Version version) {
            return new VersionShown(
                    version.id(),
                    version.rule(),
                    version.from(),
                    version.edition(),
                    version.state().stored(),
                    version.until());
        }
    }

    /**
     * A rule.
     *
     * @param name its name
     * @param words what it does
     */
    record RuleShown(String name, String words) {

        static RuleShown of(Rule rule) {
            return new RuleShown(rule.name(), rule.words());
        }
    }
}
