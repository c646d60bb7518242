package consigne.api.round.plan;

import consigne.api.OrderId;
import consigne.api.form.Form;
import consigne.api.place.Coordinates;
import consigne.api.slot.SlotTimes;
import java.util.List;

/**
 * All that the rounds of a slot are planned from, but for where customers live, which lies in the vault.
 *
 * @param times those of the slot, in which handing over begins
 * @param depot where the vans leave from and come back to
 */
public record PlanningTask(SlotTimes times, Coordinates depot, List<AvailableVan> vans, List<StopToPlan> stops) {

    public PlanningTask {
        Form.required("times", times);
        Form.required("depot", depot);
        vans = List.copyOf(vans);
        stops = List.copyOf(stops);
    }

    public PlanningTask withVans(List<AvailableVan> others) {
        return new PlanningTask(times, depot, others, stops);
    }

    public PlanningTask withStops(List<StopToPlan> others) {
        return new PlanningTask(times, depot, vans, others);
    }

    /** The same without an order that is not to be visited any more. */
    public PlanningTask without(OrderId order) {
        return withStops(
                stops.stream().filter(stop -> !stop.orderId().equals(order)).toList());
    }
}
