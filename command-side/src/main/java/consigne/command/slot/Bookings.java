package consigne.command.slot;

import consigne.api.OrderId;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.SlotId;
import java.util.Map;

/** What slots are booked with, as it is stored now. */
@FunctionalInterface
public interface Bookings {

    /** What each order takes of a slot, in the order in which they came. */
    Map<OrderId, OrderBooking> of(SlotId slot);
}
