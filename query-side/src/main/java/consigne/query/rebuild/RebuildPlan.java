package consigne.query.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a read model is rebuilt.
 *
 * @param rule the name of the rule that the new version is computed by
 * @param from since when that differs from the usual one; none for all time
 * @param switching when the new version takes the place of the one in service
 * @param corePercent how much of one core it uses, 1 to 100; none: all that there is
 * @param until the position that a copy is to stand at, which never goes into service; none: it is no copy
 */
public record RebuildPlan(
        String rule,
        @Nullable Instant from,
        SwitchRule switching,
        @Nullable Integer corePercent,
        @Nullable Long until) {}
