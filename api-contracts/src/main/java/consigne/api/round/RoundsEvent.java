package consigne.api.round;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.depot.VanId;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.SlotPlan;
import consigne.api.slot.SlotId;
import org.jspecify.annotations.Nullable;

/** What can have happened to the rounds of a slot. */
public sealed interface RoundsEvent extends Event {

    SlotId slotId();

    @Override
    default String aggregateId() {
        return RoundId.aggregateOf(slotId());
    }

    /** Rounds are to be searched; {@code request} counts the searches of the slot from 1. */
    record RoundsRequested(SlotId slotId, int request, SearchEffort effort, PlanningTask task) implements RoundsEvent {}

    /** A search has found something better. */
    record RoundsImproved(SlotId slotId, int request, SearchReport report) implements RoundsEvent {}

    /** A search is to end with what it has. */
    record SearchStopped(SlotId slotId, int request) implements RoundsEvent {}

    /** These are the rounds, found in so many attempts. */
    record RoundsPlanned(SlotId slotId, int request, long attempts, SlotPlan plan) implements RoundsEvent {}

    /**
     * A stop is visited by another van, or sooner or later by the same.
     *
     * @param from the van that was to visit it; none where it was on no round
     * @param position which of the van's stops it is, counted from 1
     * @param metres by how much all vans drive further than before; negative where they drive less
     * @param plan the rounds after it
     */
    record StopMoved(
            SlotId slotId, OrderId orderId, @Nullable VanId from, VanId to, int position, int metres, SlotPlan plan)
            implements RoundsEvent {}

    /** No other van may visit the stop. */
    record StopPinned(SlotId slotId, OrderId orderId, VanId van) implements RoundsEvent {}

    /** Any van may visit the stop. */
    record StopUnpinned(SlotId slotId, OrderId orderId) implements RoundsEvent {}

    /** An order is not delivered in the slot any more; {@code plan} is the rounds without it. */
    record StopDropped(SlotId slotId, OrderId orderId, SlotPlan plan) implements RoundsEvent {}

    /** A van broke down before its round was driven. */
    record VanTakenOff(SlotId slotId, VanId van, Reason reason) implements RoundsEvent {}
}
