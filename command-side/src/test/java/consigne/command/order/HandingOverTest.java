package consigne.command.order;

import static consigne.command.given.Drinks.BARREL;
import static consigne.command.given.Drinks.BEER;
import static consigne.command.given.Drinks.BIG_BOTTLE;
import static consigne.command.given.Drinks.COFFEE;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.JUNE;
import static consigne.command.given.Drinks.LEMONADE;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.aLemonade;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.beers;
import static consigne.command.order.Orders.colas;
import static consigne.command.order.Orders.confirmed;
import static consigne.command.order.Orders.dispatched;
import static consigne.command.order.Orders.given;
import static consigne.command.order.Orders.handedOver;
import static consigne.command.order.Orders.packed;
import static consigne.command.order.Orders.then;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.deposit.Empties;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.form.Malformed;
import consigne.api.order.DeliveredLine;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NamedTwice;
import consigne.api.order.OrderRejection.NotInOrder;
import consigne.api.order.OrderRejection.UnknownContainer;
import consigne.api.order.PackedLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandingOverTest {

    private static final Reason DROPPED = new Reason("dropped on the stairs");

    @Test
    void linesThatAreNotNamedAreDeliveredAsPicked() {
        given(dispatched())
                .when(deliver(List.of()))
                .then(new OrderDelivered(ORDER, List.of(handedOver(colas(6)), handedOver(beers(2))), List.of()));
    }

    @Test
    void whatTheCustomerDoesNotTakeComesBack() {
        given(dispatched())
                .when(deliver(List.of(new DeliveredLine(COLA, units(4), null, null))))
                .then(new OrderDelivered(
                        ORDER,
                        List.of(new HandedOverLine(colas(4), units(2), Quantity.ZERO, null), handedOver(beers(2))),
                        List.of()));
    }

    @Test
    void whatIsLostOnTheWayIsWrittenOffWithTheReason() {
        given(dispatched())
                .when(deliver(List.of(new DeliveredLine(BEER, units(0), units(1), DROPPED))))
                .then(new OrderDelivered(
                        ORDER,
                        List.of(handedOver(colas(6)), new HandedOverLine(beers(0), units(1), units(1), DROPPED)),
                        List.of()));
    }

    @Test
    void allOfALineCanBeLost() {
        given(dispatched())
                .when(deliver(List.of(new DeliveredLine(BEER, units(0), units(2), DROPPED))))
                .then(new OrderDelivered(
                        ORDER,
                        List.of(handedOver(colas(6)), new HandedOverLine(beers(0), units(0), units(2), DROPPED)),
                        List.of()));
    }

    @Test
    void whatIsWrittenOffNeedsAReason() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new DeliveredLine(BEER, units(0), units(1), null));
    }

    @Test
    void moreThanWasPickedIsRefused() {
        given(dispatched())
                .when(deliver(List.of(new DeliveredLine(COLA, units(7), null, null))))
                .isRefusedAs(new MoreThanThereIs(COLA, units(7), units(6)));
    }

    @Test
    void whatIsDeliveredAndWhatIsLostAreNoMoreThanWasPicked() {
        given(dispatched())
                .when(deliver(List.of(new DeliveredLine(COLA, units(5), units(2), DROPPED))))
                .isRefusedAs(new MoreThanThereIs(COLA, units(7), units(6)));
    }

    @Test
    void aProductThatWasNotPickedIsRefused() {
        given(dispatched())
                .when(deliver(List.of(new DeliveredLine(COFFEE, units(1), null, null))))
                .isRefusedAs(new NotInOrder(COFFEE));
    }

    @Test
    void aSubstituteIsHandedOverUnderItsOwnName() {
        OrderPicked substituted =
                new OrderPicked(ORDER, List.of(new PackedLine(COLA, aLemonade().line(units(6)))));
        var onItsWay = then(confirmed(), substituted, new OrderDispatched(ORDER));
        given(onItsWay)
                .when(deliver(List.of(new DeliveredLine(LEMONADE, units(5), null, null))))
                .then(new OrderDelivered(
                        ORDER,
                        List.of(new HandedOverLine(aLemonade().line(units(5)), units(1), Quantity.ZERO, null)),
                        List.of()));
    }

    @Test
    void aSubstituteIsHandedOverUnderTheNameOfWhatWasOrderedToo() {
        given(then(confirmed(), substituted(6), new OrderDispatched(ORDER)))
                .when(deliver(List.of(new DeliveredLine(COLA, units(5), null, null))))
                .then(new OrderDelivered(
                        ORDER,
                        List.of(new HandedOverLine(aLemonade().line(units(5)), units(1), Quantity.ZERO, null)),
                        List.of()));
    }

    @Test
    void whatIsNamedUnderBothNamesIsRefused() {
        given(then(confirmed(), substituted(6), new OrderDispatched(ORDER)))
                .when(deliver(List.of(
                        new DeliveredLine(LEMONADE, units(5), null, null),
                        new DeliveredLine(COLA, units(5), null, null))))
                .isRefusedAs(new NamedTwice(COLA));
    }

    @Test
    void aProductThatWasPackedItselfIsNamedByItsOwnNameOnly() {
        OrderPicked filledUp = new OrderPicked(
                ORDER,
                List.of(packed(colas(4)), new PackedLine(COLA, aLemonade().line(units(2)))));
        given(then(confirmed(), filledUp, new OrderDispatched(ORDER)))
                .when(deliver(List.of(new DeliveredLine(COLA, units(5), null, null))))
                .isRefusedAs(new MoreThanThereIs(COLA, units(5), units(4)));
    }

    @Test
    void ofAProductThatStandsInForTwoTheDearerIsWhatIsNotTaken() {
        OrderLine dear = aLemonade().line(units(6));
        OrderLine cheap = new OrderLine(dear.sku(), dear.name(), units(2), eur("0.10"), dear.vatRate(), dear.deposit());
        OrderPicked both = new OrderPicked(ORDER, List.of(new PackedLine(COLA, dear), new PackedLine(BEER, cheap)));
        var onItsWay = then(confirmed(), both, new OrderDispatched(ORDER));

        given(onItsWay)
                .when(deliver(List.of(new DeliveredLine(LEMONADE, units(5), units(1), DROPPED))))
                .then(new OrderDelivered(
                        ORDER,
                        List.of(
                                new HandedOverLine(dear.of(units(3)), units(2), units(1), DROPPED),
                                new HandedOverLine(cheap, units(0), units(0), DROPPED)),
                        List.of()));
        given(onItsWay)
                .when(deliver(List.of(new DeliveredLine(BEER, units(1), null, null))))
                .then(new OrderDelivered(
                        ORDER,
                        List.of(handedOver(dear), new HandedOverLine(cheap.of(units(1)), units(1), units(0), null)),
                        List.of()));
        given(onItsWay)
                .when(deliver(List.of(new DeliveredLine(LEMONADE, units(9), null, null))))
                .isRefusedAs(new MoreThanThereIs(LEMONADE, units(9), units(8)));
    }

    private static OrderPicked substituted(long lemonades) {
        return new OrderPicked(ORDER, List.of(new PackedLine(COLA, aLemonade().line(units(lemonades)))));
    }

    @Test
    void emptiesAreTakenBackAtTheDepositOfTheDay() {
        given(dispatched())
                .when(deliverAt(JUNE, List.of(new Empties(SMALL_BOTTLE, units(14)), new Empties(BIG_BOTTLE, units(1)))))
                .then(new OrderDelivered(
                        ORDER,
                        List.of(handedOver(colas(6)), handedOver(beers(2))),
                        List.of(
                                new ValuedEmpties(SMALL_BOTTLE, units(14), eur("0.25")),
                                new ValuedEmpties(BIG_BOTTLE, units(1), eur("0.40")))));
    }

    @Test
    void emptiesThatTheShopDoesNotKnowAreRefused() {
        given(dispatched())
                .when(deliverAt(TUESDAY, List.of(new Empties(SMALL_BOTTLE, units(14)), new Empties(BARREL, units(1)))))
                .isRefusedAs(new UnknownContainer(BARREL));
    }

    private static DeliverOrder deliver(List<DeliveredLine> lines) {
        return new DeliverOrder(ORDER, lines, List.of(), TUESDAY);
    }

    private static DeliverOrder deliverAt(Instant at, List<Empties> empties) {
        return new DeliverOrder(ORDER, List.of(), empties, at);
    }
}
