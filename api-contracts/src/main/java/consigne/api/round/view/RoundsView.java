package consigne.api.round.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.depot.VanId;
import consigne.api.round.SearchEffort;
import consigne.api.round.SearchReport;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.SlotPlan;
import consigne.api.slot.SlotId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a slot, and how they came about.
 *
 * @param request the number of the last search, counted from 1
 * @param effort how long it goes on, or went
 * @param found the best that it has reported so far; absent where it has reported nothing
 * @param attempts how many the search made whose rounds these are; absent until one has ended
 * @param task what the rounds are planned from
 * @param plan the rounds, without any until the first search has ended
 * @param pins which van alone may visit a stop
 * @param moves the stops that were moved by hand, the first first
 * @param off the vans that broke down
 * @param version how many events there are of these rounds; its ETag
 * @param updatedAt when the last of them was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundsView(
        SlotId slot,
        PlanStatus status,
        int request,
        SearchEffort effort,
        @Nullable SearchReport found,
        @Nullable Long attempts,
        PlanningTask task,
        SlotPlan plan,
        List<PinnedStop> pins,
        List<HandMove> moves,
        List<VanOff> off,
        long version,
        Instant updatedAt) {

    public RoundsView {
        pins = List.copyOf(pins);
        moves = List.copyOf(moves);
        off = List.copyOf(off);
    }

    /** A stop that one van alone may visit. */
    public record PinnedStop(OrderId orderId, VanId van) {}

    /**
     * A stop that was moved by hand.
     *
     * @param from the van that was to visit it; absent where none was
     * @param metres by how much all vans drove further then; negative where they drove less
     * @param at when it was moved
     * @param by who moved it; absent where nobody knows
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HandMove(
            OrderId orderId,
            @Nullable VanId from,
            VanId to,
            int metres,
            Instant at,
            @Nullable String by) {}

    /**
     * A van that broke down.
     *
     * @param at when that was said
     */
    public record VanOff(VanId van, Reason reason, Instant at) {}
}
