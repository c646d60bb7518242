package consigne.command.slot;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.OrderId;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody who keeps books of their own about a slot, from what the events say came and went, and compares. */
final class SlotBooks {

    private final Map<OrderId, Integer> booked = new HashMap<>();
    private final Map<CustomerId, Integer> held = new HashMap<>();
    private final Map<CustomerId, Integer> waiting = new HashMap<>();
    private Room room = Room.NONE;
    private Instant cutOff = Instant.MIN;
    private boolean closed;

    /** Notes an event, and holds what is taken by it to what all events so far add up to. */
    void note(SlotEvent event) {
        switch (event) {
            case SlotOpened e -> {
                room = e.room();
                cutOff = e.times().cutOff();
            }
            case SlotResized e -> room = e.room();
            case SlotClosed _ -> closed = true;
            case SlotReopened _ -> closed = false;
            case SlotBooked e -> {
                booked.put(e.orderId(), e.booking().crates());
                isTaken(e.taken(), event);
            }
            case BookingReleased e -> {
                assertThat(booked.remove(e.orderId())).isEqualTo(e.crates());
                isTaken(e.taken(), event);
            }
            case SlotAwaited e -> waiting.put(e.customerId(), e.crates());
            case WaitingEnded e -> assertThat(waiting.remove(e.customerId())).isNotNull();
            case CratesHeld e -> {
                assertThat(waiting.remove(e.customerId())).isEqualTo(e.crates());
                held.put(e.customerId(), e.crates());
                isTaken(e.taken(), event);
            }
            case HoldEnded e -> {
                assertThat(held.remove(e.customerId())).isEqualTo(e.crates());
                isTaken(e.taken(), event);
            }
        }
        assertThat(taken().fitsInto(room))
                .as("%s of %s after %s", taken(), room, event)
                .isTrue();
    }

    void nobodyWaitsWhoCouldBeIn(Instant now) {
        if (!closed && now.isBefore(cutOff)) {
            Room free = room.minus(taken());
            assertThat(waiting.values())
                    .as("crates that customers wait for while %s are free", free)
                    .noneMatch(crates -> Room.at(crates).fitsInto(free));
        }
    }

    private void isTaken(Room taken, SlotEvent event) {
        assertThat(taken).as("taken after %s", event).isEqualTo(taken());
    }

    private Room taken() {
        return Stream.concat(booked.values().stream(), held.values().stream())
                .map(Room::at)
                .reduce(Room.NONE, Room::plus);
    }
}
