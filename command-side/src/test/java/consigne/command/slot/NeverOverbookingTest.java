package consigne.command.slot;

import static consigne.command.slot.SlotsOfTheWeek.GARAGE;
import static consigne.command.slot.SlotsOfTheWeek.IN_TIME;
import static consigne.command.slot.SlotsOfTheWeek.MONDAYS;
import static consigne.command.slot.SlotsOfTheWeek.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.CustomerId;
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
import consigne.api.slot.SlotEvent.SlotAwaited;
import consigne.api.slot.SlotEvent.SlotBooked;
import consigne.command.given.Story;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of a slot in whatever order: it is never overbooked, and nobody waits who could be in. */
class NeverOverbookingTest {

    @Property(seed = "20261128")
    void theBooksAreRightAtEveryEventAndNobodyWaitsWhoCouldBeIn(@ForAll("commands") List<SlotCommand> commands) {
        Story<SlotState, SlotCommand, SlotEvent> story = new Story<>(SlotsOfTheWeek.decider());
        SlotBooks books = new SlotBooks();
        int noted = 0;
        for (SlotCommand command : commands) {
            story.send(command);
            story.events().stream().skip(noted).forEach(books::note);
            noted = story.events().size();
            books.nobodyWaitsWhoCouldBeIn(command.now());
        }
        story.isTheSameWhenToldAgain();
    }

    @Example
    void aCrateTooManyIsNoticed() {
        isNoticed(opened(), booked(1, 10, new Room(10, 1)), booked(2, 1, new Room(11, 2)));
    }

    @Example
    void aSumThatIsWrongIsNoticed() {
        isNoticed(opened(), booked(1, 9, new Room(8, 1)));
        isNoticed(opened(), booked(1, 9, new Room(9, 1)), released(1, 9, new Room(1, 0)));
    }

    @Example
    void whoWaitsForNothingIsNoticed() {
        SlotBooks books = new SlotBooks();
        books.note(opened());
        books.note(new SlotAwaited(MONDAYS, customer(1), 2));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> books.nobodyWaitsWhoCouldBeIn(IN_TIME));
        books.note(new CratesHeld(MONDAYS, customer(1), 2, IN_TIME, new Room(2, 1)));
        books.nobodyWaitsWhoCouldBeIn(IN_TIME);
    }

    @Provide
    Arbitrary<List<SlotCommand>> commands() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                8,
                                Combinators.combine(numbers(), numbers(), crates(), instants())
                                        .as((order, customer, crates, now) -> new BookSlot(
                                                MONDAYS,
                                                SlotsOfTheWeek.order(order),
                                                SlotsOfTheWeek.booking(customer(customer), crates),
                                                now))),
                        Tuple.of(
                                3,
                                Combinators.combine(numbers(), instants())
                                        .as((order, now) ->
                                                new ReleaseBooking(MONDAYS, SlotsOfTheWeek.order(order), now))),
                        Tuple.of(
                                5,
                                Combinators.combine(numbers(), crates(), instants())
                                        .as((customer, crates, now) ->
                                                new WaitForSlot(MONDAYS, customer(customer), crates, now))),
                        Tuple.of(
                                2,
                                Combinators.combine(numbers(), instants())
                                        .as((customer, now) -> new StopWaiting(MONDAYS, customer(customer), now))),
                        Tuple.of(
                                3,
                                Combinators.combine(numbers(), instants())
                                        .as((customer, now) -> new EndHold(MONDAYS, customer(customer), now))),
                        Tuple.of(1, instants().map(now -> new CloseSlot(MONDAYS, GARAGE, now))),
                        Tuple.of(2, instants().map(now -> new ReopenSlot(MONDAYS, now))),
                        Tuple.of(
                                2,
                                Combinators.combine(Arbitraries.integers().between(0, 20), numbers(), instants())
                                        .as((crates, stops, now) ->
                                                new ResizeSlot(MONDAYS, new Room(crates, stops), now))))
                .map(SlotCommand.class::cast)
                .list()
                .ofMaxSize(60)
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(SlotCommand::now))
                        .toList());
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(1, 5);
    }

    private static Arbitrary<Integer> crates() {
        return Arbitraries.integers().between(1, 12);
    }

    /** Before the cut-off, most of them. */
    private static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 63).map(minutes -> IN_TIME.plusSeconds(60L * minutes));
    }

    private static CustomerId customer(int number) {
        return new CustomerId("customer-" + number);
    }

    private static SlotEvent booked(int order, int crates, Room taken) {
        return new SlotBooked(
                MONDAYS, SlotsOfTheWeek.order(order), SlotsOfTheWeek.booking(customer(order), crates), taken);
    }

    private static SlotEvent released(int order, int crates, Room taken) {
        return new BookingReleased(MONDAYS, SlotsOfTheWeek.order(order), crates, taken);
    }

    private static void isNoticed(SlotEvent... events) {
        SlotBooks books = new SlotBooks();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> List.of(events).forEach(books::note));
        assertThat(events).hasSizeGreaterThan(1);
    }
}
