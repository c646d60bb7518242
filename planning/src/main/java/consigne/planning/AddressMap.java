package consigne.planning;

import consigne.api.OrderId;
import consigne.api.customer.Address;
import consigne.api.customer.CustomerDirectory;
import consigne.api.place.Coordinates;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.StopToPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks up where customers live: that lies in the vault, so that no command or event says it. */
public record AddressMap(CustomerDirectory customers) {

    /** A task with its places; a stop whose place nobody knows is on no round of it. */
    public TaskOnMap locate(PlanningTask task) {
        Map<OrderId, Coordinates> places = new HashMap<>();
        for (StopToPlan stop : task.stops()) {
            place(stop).ifPresent(place -> places.put(stop.orderId(), place));
        }
        return new TaskOnMap(task, places);
    }

    private Optional<Coordinates> place(StopToPlan stop) {
        return customers
                .find(stop.booking().customerId())
                .flatMap(customer -> customer.address(stop.booking().addressId()))
                .map(Address::coordinates);
    }
}
