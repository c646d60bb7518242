package consigne.query.readmodels;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.query.analytics.AnalyticsViews;
import consigne.query.comparison.ComparisonReport;
import consigne.query.comparison.Discretion;
import consigne.query.rebuild.Rebuild;
import consigne.query.rebuild.RebuildPhase;
import consigne.query.rebuild.SwitchRule;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of a read model.
 *
 * @param id its id
 * @param readModel the name of the read model
 * @param rule the rule that the new version is computed by
 * @param from since when that differs from the usual one; none for all time
 * @param switching when the new version takes the place of the one in service; nothing of a copy
 * @param until the position that the copy stands at which it makes; nothing where it makes no copy
 * @param analyticsSchema where analysts find that copy by SQL, while it is kept
 * @param phase how far it has got
 * @param paused whether it waits for somebody to have it go on
 * @param corePercent how much of one core it uses; all that there is where nothing is said
 * @param askedBy who asked for it
 * @param askedAt when
 * @param endedAt when it was switched to, kept, cancelled, or could not go on
 * @param position of the last event that is in the new version, while it is built
 * @param head of the last event that it has to take then
 * @param eventsPerSecond how fast it gets on
 * @param secondsLeft how long it will take at that pace
 * @param held what an event about could not be taken; the new version leaves that out, and what followed of it
 * @param report what the comparison found
 * @param failure why it could not go on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildView(
        String id,
        String readModel,
        String rule,
        @Nullable Instant from,
        @Nullable SwitchRule switching,
        @Nullable Long until,
        @Nullable String analyticsSchema,
        RebuildPhase phase,
        boolean paused,
        @Nullable Integer corePercent,
        @Nullable String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        long position,
        long head,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        Set<String> held,
        @Nullable ComparisonReport report,
        @Nullable String failure) {

    /** @param thing the column that tells one thing of the read model from another */
    static RebuildView of(Rebuild rebuild, String thing, Discretion discretion) {
        ComparisonReport report = rebuild.report();
        return new RebuildView(
                rebuild.id(),
                rebuild.readModel(),
                rebuild.rule(),
                rebuild.from(),
                rebuild.until() == null ? rebuild.switching() : null,
                rebuild.until(),
                analyticsSchema(rebuild),
                rebuild.phase(),
                rebuild.paused(),
                rebuild.corePercent(),
                rebuild.askedBy(),
                rebuild.askedAt(),
                rebuild.endedAt(),
                rebuild.position(),
                rebuild.head(),
                rebuild.rate(),
                secondsLeft(rebuild, rebuild.rate()),
                discretion.told(thing, rebuild.held()),
                report == null ? null : discretion.told(report),
                discretion.told(rebuild.failure()));
    }

    private static @Nullable String analyticsSchema(Rebuild rebuild) {
        return rebuild.until() == null || rebuild.phase() != RebuildPhase.KEPT
                ? null
                : AnalyticsViews.schemaAsOf(rebuild.until(), rebuild.rule());
    }

    private static @Nullable Long secondsLeft(Rebuild rebuild, @Nullable Long rate) {
        return rebuild.phase() != RebuildPhase.BUILDING || rate == null || rate <= 0
                ? null
                : (rebuild.head() - rebuild.position()) / rate;
    }
}
