package consigne.command.stock;

import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.units;
import static consigne.command.stock.Shelves.ADAS;
import static consigne.command.stock.Shelves.COLAS;
import static consigne.command.stock.Shelves.COUNTED;
import static consigne.command.stock.Shelves.DELIVERY_NOTE;
import static consigne.command.stock.Shelves.DROPPED;
import static consigne.command.stock.Shelves.level;
import static consigne.command.stock.Shelves.received;
import static consigne.command.stock.Shelves.reserved;
import static consigne.command.stock.Shelves.tenColas;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.stock.StockCommand;
import consigne.api.stock.StockCommand.CountStock;
import consigne.api.stock.StockCommand.ExpireReservation;
import consigne.api.stock.StockCommand.PickStock;
import consigne.api.stock.StockCommand.ReceiveStock;
import consigne.api.stock.StockCommand.RecordPastAdjustment;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.api.stock.StockCommand.ReturnStock;
import consigne.api.stock.StockCommand.WriteOffBreakage;
import consigne.api.stock.StockCommand.WriteOffStock;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockEvent.ReservationReleased;
import consigne.command.given.Drinks;
import consigne.command.given.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of the stock in whatever order: nothing is promised twice, and the books are right. */
class NeverOversellingTest {

    @Property(seed = "20260302")
    void theBooksAreRightAtEveryEvent(@ForAll("commands") List<StockCommand> commands) {
        Story<StockState, StockCommand, StockEvent> story = new Story<>(new StockDecider(Drinks.catalogue()));
        StockBooks books = new StockBooks();
        int noted = 0;
        for (StockCommand command : commands) {
            story.send(command);
            story.events().stream().skip(noted).forEach(books::note);
            noted = story.events().size();
            assertThat(reservations(story.state())).isEqualTo(books.reservations());
        }
        story.isTheSameWhenToldAgain();
    }

    @Example
    void aReservationBeyondWhatIsOnHandIsNoticed() {
        isNoticed(tenColas(), reserved(ADAS, 11, level(10, 10)));
    }

    @Example
    void aBottleOutOfNowhereIsNoticed() {
        isNoticed(received(9, level(10, 0)));
    }

    @Example
    void aReservationThatIsLeftBehindIsNoticed() {
        isNoticed(
                tenColas(),
                reserved(ADAS, 6, level(10, 6)),
                new ReservationReleased(COLAS, ADAS, units(6), level(10, 6)));
    }

    @Provide
    Arbitrary<List<StockCommand>> commands() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, quantities(1).map(q -> new ReceiveStock(COLAS, q, DELIVERY_NOTE))),
                        Tuple.of(1, quantities(0).map(q -> new CountStock(COLAS, q, COUNTED))),
                        Tuple.of(1, quantities(1).map(q -> new WriteOffBreakage(COLAS, q, COUNTED))),
                        Tuple.of(
                                6,
                                Combinators.combine(orders(), quantities(0), instants())
                                        .as((order, q, until) -> new ReserveStock(COLAS, order, q, until))),
                        Tuple.of(2, orders().map(order -> new ReleaseReservation(COLAS, order))),
                        Tuple.of(
                                2,
                                Combinators.combine(orders(), instants())
                                        .as((order, now) -> new ExpireReservation(COLAS, order, now))),
                        Tuple.of(
                                3,
                                Combinators.combine(orders(), quantities(0))
                                        .as((order, q) -> new PickStock(COLAS, order, q))),
                        Tuple.of(
                                1,
                                Combinators.combine(orders(), quantities(1))
                                        .as((order, q) -> new ReturnStock(COLAS, order, q))),
                        Tuple.of(
                                1,
                                Combinators.combine(orders(), quantities(1))
                                        .as((order, q) -> new WriteOffStock(COLAS, order, q, DROPPED))),
                        Tuple.of(
                                1,
                                Arbitraries.longs()
                                        .between(-50, 50)
                                        .map(difference -> new RecordPastAdjustment(
                                                COLAS, difference, COUNTED, DELIVERY_NOTE, MONDAY))))
                .map(StockCommand.class::cast)
                .list()
                .ofMaxSize(60);
    }

    private static Arbitrary<Quantity> quantities(long least) {
        return Arbitraries.longs().between(least, 30).map(Drinks::units);
    }

    private static Arbitrary<OrderId> orders() {
        return Arbitraries.longs().between(1, 5).map(number -> OrderId.of(new UUID(0, number)));
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 10).map(hours -> MONDAY.plus(Duration.ofHours(hours)));
    }

    private static Map<OrderId, Long> reservations(StockState state) {
        return state.reservations().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, held -> held.getValue().quantity().value()));
    }

    private static void isNoticed(StockEvent... events) {
        StockBooks books = new StockBooks();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> List.of(events).forEach(books::note));
    }
}
