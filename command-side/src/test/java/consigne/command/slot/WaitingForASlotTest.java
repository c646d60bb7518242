package consigne.command.slot;

import static consigne.command.slot.SlotsOfTheWeek.ADA;
import static consigne.command.slot.SlotsOfTheWeek.ADAS;
import static consigne.command.slot.SlotsOfTheWeek.BOB;
import static consigne.command.slot.SlotsOfTheWeek.BOBS;
import static consigne.command.slot.SlotsOfTheWeek.CAT;
import static consigne.command.slot.SlotsOfTheWeek.CATS;
import static consigne.command.slot.SlotsOfTheWeek.IN_TIME;
import static consigne.command.slot.SlotsOfTheWeek.MONDAYS;
import static consigne.command.slot.SlotsOfTheWeek.NEAREST;
import static consigne.command.slot.SlotsOfTheWeek.TEN_AT_THREE;
import static consigne.command.slot.SlotsOfTheWeek.TOO_LATE;
import static consigne.command.slot.SlotsOfTheWeek.booking;
import static consigne.command.slot.SlotsOfTheWeek.opened;

import consigne.api.CustomerId;
import consigne.api.slot.Room;
import consigne.api.slot.SlotCommand;
import consigne.api.slot.SlotCommand.BookSlot;
import consigne.api.slot.SlotCommand.EndHold;
import consigne.api.slot.SlotCommand.ReleaseBooking;
import consigne.api.slot.SlotCommand.ResizeSlot;
import consigne.api.slot.SlotCommand.StopWaiting;
import consigne.api.slot.SlotCommand.WaitForSlot;
import consigne.api.slot.SlotEvent;
import consigne.api.slot.SlotEvent.BookingReleased;
import consigne.api.slot.SlotEvent.CratesHeld;
import consigne.api.slot.SlotEvent.HoldEnded;
import consigne.api.slot.SlotEvent.SlotAwaited;
import consigne.api.slot.SlotEvent.SlotBooked;
import consigne.api.slot.SlotEvent.SlotResized;
import consigne.api.slot.SlotEvent.WaitingEnded;
import consigne.api.slot.SlotRejection.MoreThanTheSlot;
import consigne.api.slot.SlotRejection.PastCutOff;
import consigne.api.slot.SlotRejection.SlotFull;
import consigne.command.given.Given;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingForASlotTest {

    private static final Instant HELD_UNTIL = IN_TIME.plus(SlotDesk.HOLD);
    private static final SlotBooked FULL = new SlotBooked(MONDAYS, ADAS, booking(ADA, 10), new Room(10, 1));
    private static final BookingReleased EMPTY = new BookingReleased(MONDAYS, ADAS, 10, Room.NONE);

    @Test
    void whoFindsASlotFullWaits() {
        full().when(awaits(BOB, 4)).then(new SlotAwaited(MONDAYS, BOB, 4));
    }

    @Test
    void whoeverCanBeInIsInAtOnce() {
        given(opened()).when(awaits(BOB, 4)).then(new SlotAwaited(MONDAYS, BOB, 4), held(BOB, 4, new Room(4, 1)));
    }

    @Test
    void whatComesFreeIsHeldForThoseWhoWaitInTheirOrder() {
        full(new SlotAwaited(MONDAYS, BOB, 4), new SlotAwaited(MONDAYS, CAT, 6))
                .when(new ReleaseBooking(MONDAYS, ADAS, IN_TIME))
                .then(EMPTY, held(BOB, 4, new Room(4, 1)), held(CAT, 6, new Room(10, 2)));
    }

    @Test
    void whomThereIsNoRoomForYetDoesNotKeepOutThoseBehindThem() {
        full(new SlotAwaited(MONDAYS, BOB, 4), new SlotAwaited(MONDAYS, CAT, 3))
                .when(new BookSlot(MONDAYS, ADAS, booking(ADA, 7), IN_TIME))
                .then(new SlotBooked(MONDAYS, ADAS, booking(ADA, 7), new Room(7, 1)), held(CAT, 3, new Room(10, 2)));
    }

    @Test
    void aLargerSlotLetsInWhoeverWaits() {
        full(new SlotAwaited(MONDAYS, BOB, 4))
                .when(new ResizeSlot(MONDAYS, new Room(14, 3), IN_TIME))
                .then(new SlotResized(MONDAYS, new Room(14, 3)), held(BOB, 4, new Room(14, 2)));
    }

    @Test
    void whatIsHeldIsNobodyElses() {
        given(opened(), FULL, new SlotAwaited(MONDAYS, BOB, 9), EMPTY, held(BOB, 9, new Room(9, 1)))
                .when(new BookSlot(MONDAYS, CATS, booking(CAT, 2), IN_TIME))
                .isRefusedAs(new SlotFull(MONDAYS, 2, new Room(1, 2), List.of(NEAREST)));
    }

    @Test
    void whoBooksWhatIsHeldForThemWaitsNoLonger() {
        SlotEvent[] held = {FULL, new SlotAwaited(MONDAYS, BOB, 9), EMPTY, held(BOB, 9, new Room(9, 1))};
        given(opened(), held)
                .when(new BookSlot(MONDAYS, BOBS, booking(BOB, 10), IN_TIME))
                .then(
                        new HoldEnded(MONDAYS, BOB, 9, Room.NONE),
                        new SlotBooked(MONDAYS, BOBS, booking(BOB, 10), new Room(10, 1)));
    }

    @Test
    void whoBooksBeforeTheirTurnWaitsNoLonger() {
        full(new SlotAwaited(MONDAYS, BOB, 4), new SlotResized(MONDAYS, new Room(13, 3)))
                .when(new BookSlot(MONDAYS, BOBS, booking(BOB, 3), IN_TIME))
                .then(new WaitingEnded(MONDAYS, BOB), new SlotBooked(MONDAYS, BOBS, booking(BOB, 3), new Room(13, 2)));
    }

    @Test
    void aHoldThatIsNotUsedGoesToTheNext() {
        full(new SlotAwaited(MONDAYS, BOB, 9), new SlotAwaited(MONDAYS, CAT, 8), EMPTY, held(BOB, 9, new Room(9, 1)))
                .when(new EndHold(MONDAYS, BOB, HELD_UNTIL))
                .then(
                        new HoldEnded(MONDAYS, BOB, 9, Room.NONE),
                        new CratesHeld(MONDAYS, CAT, 8, HELD_UNTIL.plus(SlotDesk.HOLD), new Room(8, 1)));
    }

    @Test
    void aHoldLastsItsTime() {
        full(new SlotAwaited(MONDAYS, BOB, 9), EMPTY, held(BOB, 9, new Room(9, 1)))
                .when(new EndHold(MONDAYS, BOB, HELD_UNTIL.minusSeconds(1)))
                .thenNothing();
        full().when(new EndHold(MONDAYS, BOB, HELD_UNTIL)).thenNothing();
    }

    @Test
    void whoeverStopsWaitingLetsTheNextIn() {
        full(new SlotAwaited(MONDAYS, BOB, 9), new SlotAwaited(MONDAYS, CAT, 8), EMPTY, held(BOB, 9, new Room(9, 1)))
                .when(new StopWaiting(MONDAYS, BOB, IN_TIME))
                .then(new HoldEnded(MONDAYS, BOB, 9, Room.NONE), held(CAT, 8, new Room(8, 1)));
        full(new SlotAwaited(MONDAYS, BOB, 4))
                .when(new StopWaiting(MONDAYS, BOB, IN_TIME))
                .then(new WaitingEnded(MONDAYS, BOB));
        full().when(new StopWaiting(MONDAYS, BOB, IN_TIME)).thenNothing();
    }

    @Test
    void whoWaitsForTheSameKeepsTheirPlaceAndForMoreGoesBehind() {
        full(new SlotAwaited(MONDAYS, BOB, 4), new SlotAwaited(MONDAYS, CAT, 8))
                .when(awaits(BOB, 4))
                .thenNothing();
        full(new SlotAwaited(MONDAYS, BOB, 4), new SlotAwaited(MONDAYS, CAT, 8), new SlotAwaited(MONDAYS, BOB, 5))
                .when(new ReleaseBooking(MONDAYS, ADAS, IN_TIME))
                .then(EMPTY, held(CAT, 8, new Room(8, 1)));
    }

    @Test
    void nobodyWaitsForWhatCannotCome() {
        full().when(awaits(BOB, 11)).isRefusedAs(new MoreThanTheSlot(MONDAYS, 11, TEN_AT_THREE));
        full().when(new WaitForSlot(MONDAYS, BOB, 4, TOO_LATE)).isRefusedAs(new PastCutOff(MONDAYS, TOO_LATE));
        full(new SlotAwaited(MONDAYS, BOB, 4))
                .when(new ReleaseBooking(MONDAYS, ADAS, TOO_LATE))
                .then(EMPTY);
    }

    private static WaitForSlot awaits(CustomerId customer, int crates) {
        return new WaitForSlot(MONDAYS, customer, crates, IN_TIME);
    }

    private static CratesHeld held(CustomerId customer, int crates, Room taken) {
        return new CratesHeld(MONDAYS, customer, crates, HELD_UNTIL, taken);
    }

    private static Given<SlotState, SlotCommand, SlotEvent> full(SlotEvent... then) {
        return given(
                opened(), Stream.concat(Stream.of(FULL), Arrays.stream(then)).toArray(SlotEvent[]::new));
    }

    private static Given<SlotState, SlotCommand, SlotEvent> given(SlotEvent first, SlotEvent... then) {
        return Given.nothing(SlotsOfTheWeek.decider())
                .events(Stream.concat(Stream.of(first), Arrays.stream(then)).toList());
    }
}
