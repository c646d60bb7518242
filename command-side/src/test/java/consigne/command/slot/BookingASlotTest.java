package consigne.command.slot;

import static consigne.command.slot.SlotsOfTheWeek.ADA;
import static consigne.command.slot.SlotsOfTheWeek.ADAS;
import static consigne.command.slot.SlotsOfTheWeek.BOB;
import static consigne.command.slot.SlotsOfTheWeek.BOBS;
import static consigne.command.slot.SlotsOfTheWeek.GARAGE;
import static consigne.command.slot.SlotsOfTheWeek.IN_TIME;
import static consigne.command.slot.SlotsOfTheWeek.MONDAYS;
import static consigne.command.slot.SlotsOfTheWeek.NEAREST;
import static consigne.command.slot.SlotsOfTheWeek.NO_SLOT;
import static consigne.command.slot.SlotsOfTheWeek.TOO_LATE;
import static consigne.command.slot.SlotsOfTheWeek.booking;
import static consigne.command.slot.SlotsOfTheWeek.opened;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.slot.Room;
import consigne.api.slot.SlotCommand;
import consigne.api.slot.SlotCommand.BookSlot;
import consigne.api.slot.SlotCommand.CloseSlot;
import consigne.api.slot.SlotCommand.ReleaseBooking;
import consigne.api.slot.SlotCommand.ReopenSlot;
import consigne.api.slot.SlotCommand.ResizeSlot;
import consigne.api.slot.SlotEvent;
import consigne.api.slot.SlotEvent.BookingReleased;
import consigne.api.slot.SlotEvent.SlotBooked;
import consigne.api.slot.SlotEvent.SlotClosed;
import consigne.api.slot.SlotEvent.SlotReopened;
import consigne.api.slot.SlotEvent.SlotResized;
import consigne.api.slot.SlotRejection.ClosedForBookings;
import consigne.api.slot.SlotRejection.PastCutOff;
import consigne.api.slot.SlotRejection.RoomBelowTaken;
import consigne.api.slot.SlotRejection.SlotFull;
import consigne.api.slot.SlotRejection.UnknownSlot;
import consigne.command.given.Given;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookingASlotTest {

    @Test
    void theFirstBookingOpensASlotAsTheWeekHasIt() {
        given().when(book(ADAS, ADA, 3, IN_TIME)).then(opened(), booked(ADAS, ADA, 3, 3, 1));
    }

    @Test
    void aSlotThatTheWeekDoesNotHaveIsUnknown() {
        given().when(new BookSlot(NO_SLOT, ADAS, booking(ADA, 3), IN_TIME)).isRefusedAs(new UnknownSlot(NO_SLOT));
    }

    @Test
    void anOrderThatBooksAgainBooksTheDifference() {
        given(opened(), booked(ADAS, ADA, 3, 3, 1))
                .when(book(ADAS, ADA, 5, IN_TIME))
                .then(booked(ADAS, ADA, 5, 5, 1));
        given(opened(), booked(ADAS, ADA, 3, 3, 1))
                .when(book(ADAS, ADA, 1, IN_TIME))
                .then(booked(ADAS, ADA, 1, 1, 1));
        given(opened(), booked(ADAS, ADA, 3, 3, 1))
                .when(book(ADAS, ADA, 3, IN_TIME))
                .thenNothing();
    }

    @Test
    void theLastCrateIsBookedAndNoneBeyondIt() {
        given(opened(), booked(ADAS, ADA, 7, 7, 1))
                .when(book(BOBS, BOB, 3, IN_TIME))
                .then(booked(BOBS, BOB, 3, 10, 2));
        given(opened(), booked(ADAS, ADA, 7, 7, 1))
                .when(book(BOBS, BOB, 4, IN_TIME))
                .isRefusedAs(new SlotFull(MONDAYS, 4, new Room(3, 2), List.of(NEAREST)));
    }

    @Test
    void aSlotIsFullWhenTheVansCanStopAtNoMoreDoors() {
        given(
                        opened(),
                        booked(ADAS, ADA, 1, 1, 1),
                        booked(BOBS, BOB, 1, 2, 2),
                        booked(SlotsOfTheWeek.CATS, SlotsOfTheWeek.CAT, 1, 3, 3))
                .when(book(SlotsOfTheWeek.order(4), ADA, 1, IN_TIME))
                .isRefusedAs(new SlotFull(MONDAYS, 1, new Room(7, 0), List.of(NEAREST)));
    }

    @Test
    void fromTheCutOffOnNothingMoreIsBookedButMayBeGivenUp() {
        PastCutOff late = new PastCutOff(MONDAYS, TOO_LATE);
        given().when(book(ADAS, ADA, 3, TOO_LATE)).isRefusedAs(late);
        given(opened(), booked(ADAS, ADA, 3, 3, 1))
                .when(book(ADAS, ADA, 4, TOO_LATE))
                .isRefusedAs(late);
        given(opened(), booked(ADAS, ADA, 3, 3, 1))
                .when(book(ADAS, ADA, 2, TOO_LATE))
                .then(booked(ADAS, ADA, 2, 2, 1));
        given(opened(), booked(ADAS, ADA, 3, 3, 1))
                .when(new ReleaseBooking(MONDAYS, ADAS, TOO_LATE))
                .then(new BookingReleased(MONDAYS, ADAS, 3, Room.NONE));
    }

    @Test
    void whatIsGivenUpTwiceIsGivenUpOnce() {
        given(opened()).when(new ReleaseBooking(MONDAYS, ADAS, IN_TIME)).thenNothing();
    }

    @Test
    void aClosedSlotTakesNothingMoreUntilItIsOpenedAgain() {
        SlotClosed closed = new SlotClosed(MONDAYS, GARAGE);
        given().when(new CloseSlot(MONDAYS, GARAGE, IN_TIME)).then(opened(), closed);
        given(opened(), closed).when(book(ADAS, ADA, 3, IN_TIME)).isRefusedAs(new ClosedForBookings(MONDAYS));
        given(opened(), closed).when(new ReopenSlot(MONDAYS, IN_TIME)).then(new SlotReopened(MONDAYS));
        given(opened()).when(new ReopenSlot(MONDAYS, IN_TIME)).thenNothing();
    }

    @Test
    void aSlotIsMadeLargerAndSmallerDownToWhatIsTaken() {
        given(opened(), booked(ADAS, ADA, 7, 7, 1))
                .when(new ResizeSlot(MONDAYS, new Room(7, 1), IN_TIME))
                .then(new SlotResized(MONDAYS, new Room(7, 1)));
        given(opened(), booked(ADAS, ADA, 7, 7, 1))
                .when(new ResizeSlot(MONDAYS, new Room(6, 3), IN_TIME))
                .isRefusedAs(new RoomBelowTaken(MONDAYS, new Room(6, 3), new Room(7, 1)));
        given(opened(), booked(ADAS, ADA, 7, 7, 1), new SlotResized(MONDAYS, new Room(20, 9)))
                .when(book(BOBS, BOB, 13, IN_TIME))
                .then(booked(BOBS, BOB, 13, 20, 2));
    }

    private static BookSlot book(OrderId order, CustomerId customer, int crates, Instant now) {
        return new BookSlot(MONDAYS, order, booking(customer, crates), now);
    }

    private static SlotBooked booked(OrderId order, CustomerId customer, int crates, int taken, int stops) {
        return new SlotBooked(MONDAYS, order, booking(customer, crates), new Room(taken, stops));
    }

    private static Given<SlotState, SlotCommand, SlotEvent> given(SlotEvent... events) {
        return Given.nothing(SlotsOfTheWeek.decider()).events(events);
    }
}
