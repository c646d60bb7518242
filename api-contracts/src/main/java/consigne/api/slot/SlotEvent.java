package consigne.api.slot;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.Reason;
import java.time.Instant;

/** What can have happened to a slot; {@code taken} is what is booked and held of it afterwards. */
public sealed interface SlotEvent extends Event {

    SlotId slotId();

    @Override
    default String aggregateId() {
        return slotId().aggregateId();
    }

    /** The slot is what its depot's week said when it was first asked anything. */
    record SlotOpened(SlotId slotId, SlotTimes times, Room room) implements SlotEvent {}

    /** The slot has other room than before. */
    record SlotResized(SlotId slotId, Room room) implements SlotEvent {}

    /** The slot takes no more bookings. */
    record SlotClosed(SlotId slotId, Reason reason) implements SlotEvent {}

    /** The slot takes bookings again. */
    record SlotReopened(SlotId slotId) implements SlotEvent {}

    /** This is what an order now has booked, all in all. */
    record SlotBooked(SlotId slotId, OrderId orderId, OrderBooking booking, Room taken) implements SlotEvent {}

    /** An order gave up what it had booked. */
    record BookingReleased(SlotId slotId, OrderId orderId, int crates, Room taken) implements SlotEvent {}

    /** A customer waits for so many crates, behind all that waited before. */
    record SlotAwaited(SlotId slotId, CustomerId customerId, int crates) implements SlotEvent {}

    /** A customer waits no longer. */
    record WaitingEnded(SlotId slotId, CustomerId customerId) implements SlotEvent {}

    /** Crates came free, and are held for the customer whose turn it was, until an instant. */
    record CratesHeld(SlotId slotId, CustomerId customerId, int crates, Instant until, Room taken)
            implements SlotEvent {}

    /** What was held for a customer is free again: its time was over, or they wait no longer. */
    record HoldEnded(SlotId slotId, CustomerId customerId, int crates, Room taken) implements SlotEvent {}
}
