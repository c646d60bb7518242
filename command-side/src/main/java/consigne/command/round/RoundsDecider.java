package consigne.command.round;

import consigne.api.OrderId;
import consigne.api.round.RoundsCommand;
import consigne.api.round.RoundsCommand.DropStop;
import consigne.api.round.RoundsCommand.MoveStop;
import consigne.api.round.RoundsCommand.PinStop;
import consigne.api.round.RoundsCommand.PlanRounds;
import consigne.api.round.RoundsCommand.ReportSearch;
import consigne.api.round.RoundsCommand.RequestRounds;
import consigne.api.round.RoundsCommand.StopSearch;
import consigne.api.round.RoundsCommand.TakeVanOff;
import consigne.api.round.RoundsCommand.UnpinStop;
import consigne.api.round.RoundsEvent;
import consigne.api.round.RoundsEvent.RoundsImproved;
import consigne.api.round.RoundsEvent.RoundsPlanned;
import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.api.round.RoundsEvent.SearchStopped;
import consigne.api.round.RoundsEvent.StopDropped;
import consigne.api.round.RoundsEvent.StopPinned;
import consigne.api.round.RoundsEvent.StopUnpinned;
import consigne.api.round.RoundsEvent.VanTakenOff;
import consigne.api.round.RoundsRejection.NoRounds;
import consigne.api.round.RoundsRejection.NotAmongTheVans;
import consigne.api.round.RoundsRejection.NotToBeDriven;
import consigne.api.round.RoundsRejection.SearchIsOver;
import consigne.api.round.RoundsRejection.UnknownStop;
import consigne.api.round.SearchEffort;
import consigne.api.round.SearchReport;
import consigne.api.round.plan.Itinerary;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.round.plan.SlotPlan;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotRejection.UnknownSlot;
import consigne.command.round.RoundsState.Requested;
import consigne.command.round.RoundsState.Search;
import consigne.command.round.RoundsState.Unrequested;
import consigne.planning.AddressMap;
import consigne.planning.TaskOnMap;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides on rounds. Whatever is planned was driven in thought before, by another than who found it: in the windows,
 * with what a van holds at every stop, within the shift.
 *
 * @param usual how long rounds are searched for where nobody says it
 */
record RoundsDecider(SlotTasks tasks, AddressMap addresses, SearchEffort usual)
        implements Decider<RoundsState, RoundsCommand, RoundsEvent> {

    @Override
    public RoundsState initial() {
        return new Unrequested();
    }

    @Override
    public RoundsState evolve(RoundsState state, RoundsEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<RoundsEvent> decide(RoundsState state, RoundsCommand command) {
        return switch (command) {
            case RequestRounds c -> request(state, c);
            case ReportSearch c -> report(state, c);
            case PlanRounds c ->
                state instanceof Requested it && it.isSearching() && it.request() == c.request()
                        ? plan(it, c)
                        : Decision.nothingToDo();
            case StopSearch c ->
                requested(
                        state,
                        c.slotId(),
                        it -> it.search() == Search.RUNNING
                                ? Decision.accept(new SearchStopped(c.slotId(), it.request()))
                                : Decision.nothingToDo());
            case MoveStop c -> requested(state, c.slotId(), it -> new StopMoves(addresses, it).decide(c));
            case PinStop c -> requested(state, c.slotId(), it -> pin(it, c));
            case UnpinStop c -> requested(state, c.slotId(), it -> unpin(it, c));
            case DropStop c -> state instanceof Requested it ? drop(it, c) : Decision.nothingToDo();
            case TakeVanOff c -> requested(state, c.slotId(), it -> takeOff(it, c));
        };
    }

    private Decision<RoundsEvent> request(RoundsState state, RequestRounds c) {
        return tasks.of(c.slotId())
                .<Decision<RoundsEvent>>map(task -> Decision.accept(requested(state, c.slotId(), c.effort(), task)))
                .orElseGet(() -> Decision.refuse(new UnknownSlot(c.slotId())));
    }

    private RoundsRequested requested(
            RoundsState state, SlotId slot, @Nullable SearchEffort wanted, PlanningTask task) {
        SearchEffort effort = wanted == null ? usual : wanted;
        return state instanceof Requested it
                ? new RoundsRequested(slot, it.request() + 1, effort, Tasks.again(task, it))
                : new RoundsRequested(slot, 1, effort, task);
    }

    private static Decision<RoundsEvent> report(RoundsState state, ReportSearch c) {
        if (!(state instanceof Requested it) || it.search() != Search.RUNNING || it.request() != c.request()) {
            return Decision.refuse(new SearchIsOver(c.slotId(), c.request()));
        }
        SearchReport best = it.best();
        return best == null || c.report().isBetterThan(best)
                ? Decision.accept(new RoundsImproved(c.slotId(), c.request(), c.report()))
                : Decision.nothingToDo();
    }

    private Decision<RoundsEvent> plan(Requested rounds, PlanRounds c) {
        TaskOnMap map = addresses.locate(rounds.task());
        List<Itinerary> itineraries = Tasks.known(c.itineraries(), rounds.task());
        List<RoundObstacle> obstacles = map.obstacles(itineraries);
        return obstacles.isEmpty()
                ? Decision.accept(new RoundsPlanned(c.slotId(), c.request(), c.attempts(), map.plan(itineraries)))
                : Decision.refuse(new NotToBeDriven(c.slotId(), obstacles));
    }

    private static Decision<RoundsEvent> pin(Requested rounds, PinStop c) {
        OrderId order = c.orderId();
        if (!rounds.vanOf(order).equals(Optional.of(c.van()))) {
            return Decision.refuse(new UnknownStop(c.slotId(), order));
        }
        return c.van().equals(rounds.pins().get(order))
                ? Decision.nothingToDo()
                : Decision.accept(new StopPinned(c.slotId(), order, c.van()));
    }

    private static Decision<RoundsEvent> unpin(Requested rounds, UnpinStop c) {
        if (!rounds.knows(c.orderId())) {
            return Decision.refuse(new UnknownStop(c.slotId(), c.orderId()));
        }
        return rounds.pins().containsKey(c.orderId())
                ? Decision.accept(new StopUnpinned(c.slotId(), c.orderId()))
                : Decision.nothingToDo();
    }

    private Decision<RoundsEvent> drop(Requested rounds, DropStop c) {
        if (!rounds.knows(c.orderId())) {
            return Decision.nothingToDo();
        }
        SlotPlan plan = rounds.plan();
        SlotPlan left = plan.equals(SlotPlan.NONE)
                ? plan
                : addresses
                        .locate(rounds.task().without(c.orderId()))
                        .plan(TaskOnMap.without(plan.itineraries(), c.orderId()));
        return Decision.accept(new StopDropped(c.slotId(), c.orderId(), left));
    }

    private Decision<RoundsEvent> takeOff(Requested rounds, TakeVanOff c) {
        if (!rounds.has(c.van())) {
            return Decision.refuse(new NotAmongTheVans(c.slotId(), c.van()));
        }
        PlanningTask now = tasks.of(c.slotId()).orElse(rounds.task());
        return Decision.accept(List.of(
                new VanTakenOff(c.slotId(), c.van(), c.reason()),
                requested(rounds, c.slotId(), c.effort(), Tasks.without(now, Set.of(c.van())))));
    }

    private static Decision<RoundsEvent> requested(
            RoundsState state, SlotId slot, Function<Requested, Decision<RoundsEvent>> then) {
        return state instanceof Requested it ? then.apply(it) : Decision.refuse(new NoRounds(slot));
    }
}
