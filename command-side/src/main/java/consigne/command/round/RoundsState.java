package consigne.command.round;

import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.round.RoundsEvent;
import consigne.api.round.RoundsEvent.RoundsImproved;
import consigne.api.round.RoundsEvent.RoundsPlanned;
import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.api.round.RoundsEvent.SearchStopped;
import consigne.api.round.RoundsEvent.StopDropped;
import consigne.api.round.RoundsEvent.StopMoved;
import consigne.api.round.RoundsEvent.StopPinned;
import consigne.api.round.RoundsEvent.StopUnpinned;
import consigne.api.round.RoundsEvent.VanTakenOff;
import consigne.api.round.SearchReport;
import consigne.api.round.plan.PlannedRound;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.SlotPlan;
import consigne.runtime.deciding.ImpossibleEvent;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** How the rounds of a slot stand. */
sealed interface RoundsState {

    /** Nobody has asked for any. */
    record Unrequested() implements RoundsState {}

    /** How a search stands. */
    enum Search {
        RUNNING,
        STOPPING,
        OVER
    }

    /**
     * Rounds that were asked for.
     *
     * @param request the number of the last search
     * @param best the best that it has reported; none where it has reported nothing
     * @param task what it plans
     * @param plan the rounds as they are, until the search has found others; without any until the first has
     * @param pins which van alone may visit a stop
     * @param off the vans that broke down
     */
    @RecordBuilder
    @RecordBuilder.Options(enableWither = false)
    @Revision("1")
    record Requested(
            int request,
            Search search,
            @Nullable SearchReport best,
            PlanningTask task,
            SlotPlan plan,
            Map<OrderId, VanId> pins,
            Set<VanId> off)
            implements RoundsState {

        public Requested {
            pins = Map.copyOf(pins);
            off = Set.copyOf(off);
        }

        boolean isSearching() {
            return search != Search.OVER;
        }

        boolean knows(OrderId order) {
            return task.stops().stream().anyMatch(stop -> stop.orderId().equals(order));
        }

        boolean has(VanId van) {
            return task.vans().stream().anyMatch(each -> each.van().equals(van));
        }

        /** The van that visits an order; none where it is on no round. */
        Optional<VanId> vanOf(OrderId order) {
            return plan.rounds().stream()
                    .filter(round -> round.orders().contains(order))
                    .map(PlannedRound::van)
                    .findFirst();
        }
    }

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if it cannot have happened in this state
     */
    default RoundsState evolve(RoundsEvent event) {
        return switch (event) {
            case RoundsRequested e
            when this instanceof Requested it ->
                draft(it)
                        .request(e.request())
                        .search(Search.RUNNING)
                        .best(null)
                        .task(e.task())
                        .build();
            case RoundsRequested e ->
                new Requested(e.request(), Search.RUNNING, null, e.task(), SlotPlan.NONE, Map.of(), Set.of());
            case RoundsImproved e
            when this instanceof Requested it && it.isSearching() ->
                draft(it).best(e.report()).build();
            case SearchStopped _
            when this instanceof Requested it && it.isSearching() ->
                draft(it).search(Search.STOPPING).build();
            case RoundsPlanned e
            when this instanceof Requested it && it.isSearching() ->
                draft(it).search(Search.OVER).plan(e.plan()).build();
            case StopMoved e
            when this instanceof Requested it ->
                draft(it)
                        .plan(e.plan())
                        .pins(with(it.pins(), e.orderId(), e.to()))
                        .build();
            case StopPinned e
            when this instanceof Requested it ->
                draft(it).pins(with(it.pins(), e.orderId(), e.van())).build();
            case StopUnpinned e
            when this instanceof Requested it ->
                draft(it).pins(without(it.pins(), e.orderId())).build();
            case StopDropped e
            when this instanceof Requested it ->
                draft(it)
                        .task(it.task().without(e.orderId()))
                        .plan(e.plan())
                        .pins(without(it.pins(), e.orderId()))
                        .build();
            case VanTakenOff e
            when this instanceof Requested it ->
                draft(it).off(with(it.off(), e.van())).build();
            case RoundsImproved _,
                    SearchStopped _,
                    RoundsPlanned _,
                    StopMoved _,
                    StopPinned _,
                    StopUnpinned _,
                    StopDropped _,
                    VanTakenOff _ -> throw new ImpossibleEvent(this, event);
        };
    }

    private static RoundsStateRequestedBuilder draft(Requested rounds) {
        return RoundsStateRequestedBuilder.builder(rounds);
    }

    private static Map<OrderId, VanId> with(Map<OrderId, VanId> before, OrderId order, VanId van) {
        Map<OrderId, VanId> all = new HashMap<>(before);
        all.put(order, van);
        return all;
    }

    private static Map<OrderId, VanId> without(Map<OrderId, VanId> before, OrderId order) {
        Map<OrderId, VanId> all = new HashMap<>(before);
        all.remove(order);
        return all;
    }

    private static Set<VanId> with(Set<VanId> before, VanId van) {
        Set<VanId> all = new HashSet<>(before);
        all.add(van);
        return all;
    }
}
