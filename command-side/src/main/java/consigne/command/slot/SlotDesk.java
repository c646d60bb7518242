package consigne.command.slot;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.slot.Room;
import consigne.api.slot.SlotCommand;
import consigne.api.slot.SlotCommand.BookSlot;
import consigne.api.slot.SlotCommand.CloseSlot;
import consigne.api.slot.SlotCommand.EndHold;
import consigne.api.slot.SlotCommand.ReleaseBooking;
import consigne.api.slot.SlotCommand.ReopenSlot;
import consigne.api.slot.SlotCommand.ResizeSlot;
import consigne.api.slot.SlotCommand.StopWaiting;
import consigne.api.slot.SlotCommand.WaitForSlot;
import consigne.api.slot.SlotEvent;
import consigne.api.slot.SlotEvent.BookingReleased;
import consigne.api.slot.SlotEvent.CratesHeld;
import consigne.api.slot.SlotEvent.HoldEnded;
import consigne.api.slot.SlotEvent.SlotAwaited;
import consigne.api.slot.SlotEvent.SlotBooked;
import consigne.api.slot.SlotEvent.SlotClosed;
import consigne.api.slot.SlotEvent.SlotReopened;
import consigne.api.slot.SlotEvent.SlotResized;
import consigne.api.slot.SlotEvent.WaitingEnded;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotRejection;
import consigne.api.slot.SlotRejection.ClosedForBookings;
import consigne.api.slot.SlotRejection.MoreThanTheSlot;
import consigne.api.slot.SlotRejection.PastCutOff;
import consigne.api.slot.SlotRejection.RoomBelowTaken;
import consigne.api.slot.SlotRejection.SlotFull;
import consigne.api.slot.SlotRejection.TooManyWait;
import consigne.command.slot.SlotState.Hold;
import consigne.command.slot.SlotState.Opened;
import consigne.runtime.deciding.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of a command to a slot, step by step: whatever comes free is held at once for those who wait for it, in
 * their order, each whose crates there is room for.
 */
final class SlotDesk {

    /** How long what came free is held for a customer. */
    static final Duration HOLD = Duration.ofMinutes(10);

    /** The most customers that wait for one slot. */
    static final int MOST_WAITING = 1_000;

    private final SlotId id;
    private final Slots others;
    private final List<SlotEvent> events = new ArrayList<>();
    private Opened slot;

    SlotDesk(SlotId id, Opened slot, Slots others) {
        this.id = id;
        this.slot = slot;
        this.others = others;
    }

    Decision<SlotEvent> decide(SlotCommand command) {
        Optional<SlotRejection> refusal = switch (command) {
            case BookSlot c -> book(c);
            case ReleaseBooking c -> release(c);
            case WaitForSlot c -> await(c);
            case StopWaiting c -> stop(c);
            case EndHold c -> end(c);
            case CloseSlot c -> close(c);
            case ReopenSlot _ -> reopen();
            case ResizeSlot c -> resize(c);
        };
        return refusal.<Decision<SlotEvent>>map(Decision::refuse).orElseGet(() -> {
            offer(command.now());
            return Decision.accept(events);
        });
    }

    private Optional<SlotRejection> book(BookSlot c) {
        CustomerId customer = c.booking().customerId();
        int before = slot.bookedFor(c.orderId());
        int crates = c.booking().crates();
        if (crates > before) {
            Optional<SlotRejection> refusal =
                    refusal(c.now()).or(() -> lack(crates, Room.at(before).plus(slot.heldFor(customer)), c.now()));
            if (refusal.isPresent()) {
                return refusal;
            }
            letIn(customer);
        }
        if (!c.booking().equals(slot.bookings().get(c.orderId()))) {
            Room taken = slot.taken().minus(Room.at(before)).plus(Room.at(crates));
            happens(new SlotBooked(id, c.orderId(), c.booking(), taken));
        }
        return Optional.empty();
    }

    private Optional<SlotRejection> release(ReleaseBooking c) {
        OrderId order = c.orderId();
        int booked = slot.bookedFor(order);
        if (booked > 0) {
            happens(new BookingReleased(id, order, booked, slot.taken().minus(Room.at(booked))));
        }
        return Optional.empty();
    }

    /** Who waits for another number than before waits behind all others; who waits for the same keeps their place. */
    private Optional<SlotRejection> await(WaitForSlot c) {
        Optional<SlotRejection> refusal = refusal(c.now());
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!Room.at(c.crates()).fitsInto(slot.room())) {
            return Optional.of(new MoreThanTheSlot(id, c.crates(), slot.room()));
        }
        Integer waitsFor = slot.waiting().get(c.customerId());
        if (waitsFor == null && slot.waiting().size() >= MOST_WAITING) {
            return Optional.of(new TooManyWait(id, MOST_WAITING));
        }
        Hold hold = slot.holds().get(c.customerId());
        if (hold != null
                ? hold.crates() != c.crates()
                : !Integer.valueOf(c.crates()).equals(waitsFor)) {
            endHold(c.customerId());
            happens(new SlotAwaited(id, c.customerId(), c.crates()));
        }
        return Optional.empty();
    }

    private Optional<SlotRejection> stop(StopWaiting c) {
        letIn(c.customerId());
        return Optional.empty();
    }

    private Optional<SlotRejection> end(EndHold c) {
        Hold hold = slot.holds().get(c.customerId());
        if (hold != null && !hold.until().isAfter(c.now())) {
            endHold(c.customerId());
        }
        return Optional.empty();
    }

    private Optional<SlotRejection> close(CloseSlot c) {
        if (!slot.closed()) {
            happens(new SlotClosed(id, c.reason()));
        }
        return Optional.empty();
    }

    private Optional<SlotRejection> reopen() {
        if (slot.closed()) {
            happens(new SlotReopened(id));
        }
        return Optional.empty();
    }

    private Optional<SlotRejection> resize(ResizeSlot c) {
        if (!slot.taken().fitsInto(c.room())) {
            return Optional.of(new RoomBelowTaken(id, c.room(), slot.taken()));
        }
        if (!slot.room().equals(c.room())) {
            happens(new SlotResized(id, c.room()));
        }
        return Optional.empty();
    }

    /** Why nothing more is taken, whatever room there is. */
    private Optional<SlotRejection> refusal(Instant now) {
        if (slot.times().isPastCutOff(now)) {
            return Optional.of(new PastCutOff(id, slot.times().cutOff()));
        }
        return slot.closed() ? Optional.of(new ClosedForBookings(id)) : Optional.empty();
    }

    /** Why so many crates are not to be had, by an order that may count on what is its own already. */
    private Optional<SlotRejection> lack(int crates, Room own, Instant now) {
        return slot.taken().minus(own).plus(Room.at(crates)).fitsInto(slot.room())
                ? Optional.empty()
                : Optional.of(new SlotFull(id, crates, slot.free(), others.nearestWithRoom(id, crates, now)));
    }

    /** The customer need not wait any more, and nothing need be held for them. */
    private void letIn(CustomerId customer) {
        if (slot.waiting().containsKey(customer)) {
            happens(new WaitingEnded(id, customer));
        }
        endHold(customer);
    }

    private void endHold(CustomerId customer) {
        Hold hold = slot.holds().get(customer);
        if (hold != null) {
            happens(new HoldEnded(id, customer, hold.crates(), slot.taken().minus(slot.heldFor(customer))));
        }
    }

    private void offer(Instant now) {
        if (refusal(now).isPresent()) {
            return;
        }
        for (Map.Entry<CustomerId, Integer> next : slot.waiting().entrySet()) {
            Room wanted = Room.at(next.getValue());
            if (wanted.fitsInto(slot.free())) {
                Room taken = slot.taken().plus(wanted);
                happens(new CratesHeld(id, next.getKey(), next.getValue(), now.plus(HOLD), taken));
            }
        }
    }

    private void happens(SlotEvent event) {
        events.add(event);
        slot = (Opened) slot.evolve(event);
    }
}
