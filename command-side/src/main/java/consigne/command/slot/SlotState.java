package consigne.command.slot;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.Room;
import consigne.api.slot.SlotEvent;
import consigne.api.slot.SlotEvent.BookingReleased;
import consigne.api.slot.SlotEvent.CratesHeld;
import consigne.api.slot.SlotEvent.HoldEnded;
import consigne.api.slot.SlotEvent.SlotAwaited;
import consigne.api.slot.SlotEvent.SlotBooked;
import consigne.api.slot.SlotEvent.SlotClosed;
import consigne.api.slot.SlotEvent.SlotOpened;
import consigne.api.slot.SlotEvent.SlotReopened;
import consigne.api.slot.SlotEvent.SlotResized;
import consigne.api.slot.SlotEvent.WaitingEnded;
import consigne.api.slot.SlotTimes;
import consigne.runtime.deciding.ImpossibleEvent;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.serialization.Revision;

/** How a slot stands. */
sealed interface SlotState {

    /** Nobody has asked anything of it: it is as its depot's week says. */
    record Unopened() implements SlotState {}

    /**
     * A slot that somebody has asked something of.
     *
     * @param taken what is booked and held
     * @param bookings what each order takes
     * @param waiting the crates that customers wait for, in their order
     * @param holds what is held for customers
     */
    @RecordBuilder
    @RecordBuilder.Options(enableWither = false)
    @Revision("1")
    record Opened(
            SlotTimes times,
            Room room,
            Room taken,
            boolean closed,
            Map<OrderId, OrderBooking> bookings,
            Map<CustomerId, Integer> waiting,
            Map<CustomerId, Hold> holds)
            implements SlotState {

        static Opened of(SlotOpened opened) {
            return new Opened(opened.times(), opened.room(), Room.NONE, false, Map.of(), Map.of(), Map.of());
        }

        Room free() {
            return room.minus(taken);
        }

        /** How many crates an order takes. */
        int bookedFor(OrderId order) {
            OrderBooking booking = bookings.get(order);
            return booking == null ? 0 : booking.crates();
        }

        /** What is held for a customer; nothing where nothing is. */
        Room heldFor(CustomerId customer) {
            Hold hold = holds.get(customer);
            return hold == null ? Room.NONE : Room.at(hold.crates());
        }
    }

    /** What is held for a customer, until when. */
    record Hold(int crates, Instant until) {}

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if it cannot have happened in this state
     */
    default SlotState evolve(SlotEvent event) {
        return switch (event) {
            case SlotOpened e when this instanceof Unopened -> Opened.of(e);
            case SlotResized e
            when this instanceof Opened it -> draft(it).room(e.room()).build();
            case SlotClosed _
            when this instanceof Opened it && !it.closed() ->
                draft(it).closed(true).build();
            case SlotReopened _
            when this instanceof Opened it && it.closed() ->
                draft(it).closed(false).build();
            case SlotBooked e
            when this instanceof Opened it ->
                draft(it)
                        .taken(e.taken())
                        .bookings(with(it.bookings(), e.orderId(), e.booking()))
                        .build();
            case BookingReleased e
            when this instanceof Opened it && it.bookings().containsKey(e.orderId()) ->
                draft(it)
                        .taken(e.taken())
                        .bookings(without(it.bookings(), e.orderId()))
                        .build();
            case SlotAwaited e
            when this instanceof Opened it ->
                draft(it)
                        .waiting(with(without(it.waiting(), e.customerId()), e.customerId(), e.crates()))
                        .build();
            case WaitingEnded e
            when this instanceof Opened it && it.waiting().containsKey(e.customerId()) ->
                draft(it).waiting(without(it.waiting(), e.customerId())).build();
            case CratesHeld e
            when this instanceof Opened it && it.waiting().containsKey(e.customerId()) ->
                draft(it)
                        .taken(e.taken())
                        .waiting(without(it.waiting(), e.customerId()))
                        .holds(with(it.holds(), e.customerId(), new Hold(e.crates(), e.until())))
                        .build();
            case HoldEnded e
            when this instanceof Opened it && it.holds().containsKey(e.customerId()) ->
                draft(it)
                        .taken(e.taken())
                        .holds(without(it.holds(), e.customerId()))
                        .build();
            case SlotOpened _,
                    SlotResized _,
                    SlotClosed _,
                    SlotReopened _,
                    SlotBooked _,
                    BookingReleased _,
                    SlotAwaited _,
                    WaitingEnded _,
                    CratesHeld _,
                    HoldEnded _ -> throw new ImpossibleEvent(this, event);
        };
    }

    private static SlotStateOpenedBuilder draft(Opened slot) {
        return SlotStateOpenedBuilder.builder(slot);
    }

    /** In the order in which it was put in. */
    private static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        Map<K, V> all = new LinkedHashMap<>(before);
        all.put(key, value);
        return all;
    }

    private static <K, V> Map<K, V> without(Map<K, V> before, K key) {
        Map<K, V> all = new LinkedHashMap<>(before);
        all.remove(key);
        return all;
    }
}
