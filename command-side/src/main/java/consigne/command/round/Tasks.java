package consigne.command.round;

import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.round.plan.Itinerary;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.StopToPlan;
import consigne.command.round.RoundsState.Requested;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What becomes of a task when something of it changes. */
final class Tasks {

    private Tasks() {}

    static PlanningTask without(PlanningTask task, Set<VanId> off) {
        return task.withVans(
                task.vans().stream().filter(van -> !off.contains(van.van())).toList());
    }

    static PlanningTask pinned(PlanningTask task, Map<OrderId, VanId> pins) {
        return each(task, stop -> stop.pinnedTo(pins.get(stop.orderId())));
    }

    /** The task as it is now, with what was decided before: the vans that are off, what is pinned, and who had what. */
    static PlanningTask again(PlanningTask task, Requested before) {
        return pinned(
                each(
                        without(task, before.off()),
                        stop -> stop.plannedFor(before.vanOf(stop.orderId()).orElse(null))),
                before.pins());
    }

    /** The ways without the orders that are not to be visited any more. */
    static List<Itinerary> known(List<Itinerary> found, PlanningTask task) {
        Set<OrderId> known = task.stops().stream().map(StopToPlan::orderId).collect(Collectors.toSet());
        return found.stream()
                .map(each -> new Itinerary(
                        each.van(),
                        each.orders().stream().filter(known::contains).toList()))
                .filter(each -> !each.orders().isEmpty())
                .toList();
    }

    private static PlanningTask each(PlanningTask task, UnaryOperator<StopToPlan> change) {
        return task.withStops(task.stops().stream().map(change).toList());
    }
}
