package consigne.command.slot;

import static consigne.command.slot.SlotsOfTheWeek.ADA;
import static consigne.command.slot.SlotsOfTheWeek.ADAS;
import static consigne.command.slot.SlotsOfTheWeek.BOB;
import static consigne.command.slot.SlotsOfTheWeek.GARAGE;
import static consigne.command.slot.SlotsOfTheWeek.IN_TIME;
import static consigne.command.slot.SlotsOfTheWeek.MONDAYS;
import static consigne.command.slot.SlotsOfTheWeek.booking;
import static consigne.command.slot.SlotsOfTheWeek.opened;

import consigne.api.slot.Room;
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
import consigne.command.given.Lifecycle;
import consigne.command.slot.SlotState.Unopened;
import java.util.List;

/** What can happen to a slot: it is opened once, and what ends has begun. */
public final class SlotLifecycle {

    private static final SlotEvent RESIZED = new SlotResized(MONDAYS, new Room(20, 6));
    private static final SlotEvent CLOSED = new SlotClosed(MONDAYS, GARAGE);
    private static final SlotEvent REOPENED = new SlotReopened(MONDAYS);
    private static final SlotEvent BOOKED = new SlotBooked(MONDAYS, ADAS, booking(ADA, 3), new Room(3, 1));
    private static final SlotEvent RELEASED = new BookingReleased(MONDAYS, ADAS, 3, Room.NONE);
    private static final SlotEvent AWAITED = new SlotAwaited(MONDAYS, BOB, 4);
    private static final SlotEvent WAITS_NO_MORE = new WaitingEnded(MONDAYS, BOB);
    private static final SlotEvent HELD = new CratesHeld(MONDAYS, BOB, 4, IN_TIME, new Room(4, 1));
    private static final SlotEvent HOLD_OVER = new HoldEnded(MONDAYS, BOB, 4, Room.NONE);

    private SlotLifecycle() {}

    public static Lifecycle<?, ?> ofASlot() {
        SlotState open = new Unopened().evolve(opened());
        return Lifecycle.of(
                        "slot",
                        SlotState.class,
                        SlotEvent.class,
                        SlotState::evolve,
                        List.of(
                                opened(),
                                RESIZED,
                                CLOSED,
                                REOPENED,
                                BOOKED,
                                RELEASED,
                                AWAITED,
                                WAITS_NO_MORE,
                                HELD,
                                HOLD_OVER))
                .in("never asked", new Unopened(), opened())
                .in("opened", open, RESIZED, CLOSED, BOOKED, AWAITED)
                .in("closed", open.evolve(CLOSED), RESIZED, REOPENED, BOOKED, AWAITED)
                .in("booked", open.evolve(BOOKED), RESIZED, CLOSED, BOOKED, RELEASED, AWAITED)
                .in("awaited", open.evolve(AWAITED), RESIZED, CLOSED, BOOKED, AWAITED, WAITS_NO_MORE, HELD)
                .in("held", open.evolve(AWAITED).evolve(HELD), RESIZED, CLOSED, BOOKED, AWAITED, HOLD_OVER);
    }
}
