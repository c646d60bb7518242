package consigne.query.rebuild;

import consigne.query.comparison.ComparisonReport;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of a read model.
 *
 * @param version the version that it makes
 * @param before the version that was in service before it; none until it is switched to
 * @param rule what it is computed by
 * @param from since when that differs from the usual rule; none for all time
 * @param until the position that the copy stands at which it makes; none: it makes no copy
 * @param corePercent how much of one core it uses; none: all that there is
 * @param position of the last event that is in its rows while it is built
 * @param head of the last event that there was when that was written
 * @param held the sequences of which an event could not be taken
 * @param rate how many events a second it takes
 * @param failure why it could not go on
 */
public record Rebuild(
        String id,
        String readModel,
        long version,
        @Nullable Long before,
        String rule,
        @Nullable Instant from,
        SwitchRule switching,
        @Nullable Long until,
        @Nullable Integer corePercent,
        RebuildPhase phase,
        boolean paused,
        @Nullable String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        long position,
        long head,
        Set<String> held,
        @Nullable Long rate,
        @Nullable ComparisonReport report,
        @Nullable String failure) {}
