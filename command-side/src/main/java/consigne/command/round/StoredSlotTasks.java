package consigne.command.round;

import consigne.api.OrderId;
import consigne.api.depot.DepotDetails;
import consigne.api.round.plan.AvailableVan;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.StopToPlan;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.SlotId;
import consigne.command.depot.Depots;
import consigne.command.depot.Depots.PlannedSlot;
import consigne.command.slot.Bookings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What there is to plan, read from the events themselves. */
record StoredSlotTasks(
        Bookings bookings, Depots depots, AvailableVans vans, EmptiesModel empties, RoundsProperties properties)
        implements SlotTasks {

    @Override
    public Optional<PlanningTask> of(SlotId slot) {
        return depots.details(slot.depot()).flatMap(depot -> depots.slot(slot).map(planned -> task(depot, planned)));
    }

    private PlanningTask task(DepotDetails depot, PlannedSlot slot) {
        List<AvailableVan> available = vans.of(depot, slot);
        List<StopToPlan> stops = bookings.of(slot.slotId()).entrySet().stream()
                .map(each -> stop(each.getKey(), each.getValue()))
                .toList();
        return new PlanningTask(slot.times(), depot.coordinates(), available, stops);
    }

    private StopToPlan stop(OrderId order, OrderBooking booking) {
        Duration there = properties.atEachStop().plus(properties.forEachCrate().multipliedBy(booking.crates()));
        return new StopToPlan(
                order, booking, empties.expected(booking), Math.toIntExact(there.toSeconds()), null, null);
    }
}
