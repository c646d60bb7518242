package consigne.api.slot.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.slot.Room;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slot with all that is booked of it.
 *
 * @param room what can be booked of it
 * @param taken what is booked and held
 * @param closed why it takes no more bookings; absent where it does
 * @param bookings the crates of each order, the first that booked first
 * @param waiting who waits for how many crates, in their order
 * @param holds what came free and is held for a customer
 * @param version how many events there are of the slot; its ETag
 * @param updatedAt when the last of them was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlotView(
        SlotId slot,
        SlotTimes times,
        Room room,
        Room taken,
        @Nullable Reason closed,
        List<SlotBooking> bookings,
        List<SlotWaiting> waiting,
        List<SlotHold> holds,
        long version,
        Instant updatedAt) {

    public SlotView {
        bookings = List.copyOf(bookings);
        waiting = List.copyOf(waiting);
        holds = List.copyOf(holds);
    }

    /**
     * The crates of an order.
     *
     * @param crates how many it takes
     */
    public record SlotBooking(OrderId orderId, CustomerId customerId, int crates) {}

    /**
     * Somebody who waits.
     *
     * @param crates how many they wait for
     * @param since when they began to
     */
    public record SlotWaiting(CustomerId customerId, int crates, Instant since) {}

    /**
     * What is held for a customer.
     *
     * @param crates how many
     * @param until when they are free for others
     */
    public record SlotHold(CustomerId customerId, int crates, Instant until) {}
}
