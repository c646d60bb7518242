package consigne.api.slot;

import consigne.api.Command;
import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.form.Form;
import java.time.Instant;

/** What can be asked of a slot. */
public sealed interface SlotCommand extends Command {

    SlotId slotId();

    /** When it is asked. */
    Instant now();

    @Override
    default String aggregateId() {
        return slotId().aggregateId();
    }

    /** The most crates that one order can take. */
    int MOST_CRATES = 10_000;

    /** Makes this what an order has booked, whether it had more, less or nothing. */
    record BookSlot(SlotId slotId, OrderId orderId, OrderBooking booking, Instant now) implements SlotCommand {
        public BookSlot {
            Form.required("booking", booking);
        }
    }

    /** Gives up what an order has booked. */
    record ReleaseBooking(SlotId slotId, OrderId orderId, Instant now) implements SlotCommand {}

    /** Waits for so many crates to come free; they are held for the customer a while then. */
    record WaitForSlot(SlotId slotId, CustomerId customerId, int crates, Instant now) implements SlotCommand {
        public WaitForSlot {
            Form.within("crates", crates, 1, MOST_CRATES);
        }
    }

    /** Waits no longer, and gives up what is held. */
    record StopWaiting(SlotId slotId, CustomerId customerId, Instant now) implements SlotCommand {}

    /** Ends what is held for a customer, if its time is over at {@code now}; does nothing to a hold that lasts. */
    record EndHold(SlotId slotId, CustomerId customerId, Instant now) implements SlotCommand {}

    /** Takes no more bookings. */
    record CloseSlot(SlotId slotId, Reason reason, Instant now) implements SlotCommand {
        public CloseSlot {
            Form.required("reason", reason);
        }
    }

    /** Takes bookings again. */
    record ReopenSlot(SlotId slotId, Instant now) implements SlotCommand {}

    /** Makes the slot larger or smaller, down to what is taken of it. */
    record ResizeSlot(SlotId slotId, Room room, Instant now) implements SlotCommand {
        public ResizeSlot {
            Form.required("room", room);
        }
    }
}
