package consigne.command.order;

import static consigne.command.given.Drinks.BEER;
import static consigne.command.given.Drinks.COFFEE;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.allOfItPicked;
import static consigne.command.order.Orders.beers;
import static consigne.command.order.Orders.changedTo;
import static consigne.command.order.Orders.colas;
import static consigne.command.order.Orders.confirmed;
import static consigne.command.order.Orders.given;
import static consigne.command.order.Orders.packed;
import static consigne.command.order.Orders.then;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Reason;
import consigne.api.form.Malformed;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NotInOrder;
import consigne.api.order.PickedLine;
import consigne.api.order.PickingReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickingTest {

    @Test
    void linesThatAreNotNamedArePickedAsOrdered() {
        given(confirmed()).when(pick()).then(allOfItPicked());
    }

    @Test
    void lineAfterLineIsPickedAsNamed() {
        given(confirmed())
                .when(pick(picked(6), new PickedLine(BEER, units(2), null)))
                .then(allOfItPicked());
    }

    @Test
    void aLineComesUpShort() {
        given(confirmed())
                .when(pick(picked(4)))
                .then(new OrderPicked(ORDER, List.of(packed(colas(4)), packed(beers(2)))));
    }

    @Test
    void aLineOfWhichNothingIsThereIsNotPacked() {
        given(confirmed()).when(pick(picked(0))).then(new OrderPicked(ORDER, List.of(packed(beers(2)))));
    }

    @Test
    void anOrderOfWhichNothingIsThereIsPickedEmpty() {
        given(confirmed())
                .when(pick(picked(0), new PickedLine(BEER, units(0), null)))
                .then(new OrderPicked(ORDER, List.of()));
    }

    @Test
    void whatIsPickedAreTheLinesConfirmedLast() {
        given(then(confirmed(), changedTo(1, colas(9)), new OrderConfirmed(ORDER, 1)))
                .when(pick())
                .then(new OrderPicked(ORDER, List.of(packed(colas(9)))));
    }

    @Test
    void moreThanWasOrderedIsRefused() {
        given(confirmed()).when(pick(picked(7))).isRefusedAs(new MoreThanThereIs(COLA, units(7), units(6)));
    }

    @Test
    void aProductThatIsNotInTheOrderIsRefused() {
        given(confirmed()).when(pick(new PickedLine(COFFEE, units(1), null))).isRefusedAs(new NotInOrder(COFFEE));
    }

    @Test
    void aLineMaySayWhyItIsNotAsOrdered() {
        Reason broken = new Reason("two were broken");
        Reason gone = new Reason("none left");
        given(confirmed())
                .when(pick(new PickedLine(COLA, units(4), null, broken), new PickedLine(BEER, units(0), null, gone)))
                .then(new OrderPicked(
                        ORDER,
                        List.of(packed(colas(4))),
                        List.of(new PickingReason(COLA, null, broken), new PickingReason(BEER, null, gone))));
    }

    @Test
    void aProductIsNamedOnce() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> pick(picked(3), picked(2)));
    }

    private static PickOrder pick(PickedLine... lines) {
        return new PickOrder(ORDER, List.of(lines), TUESDAY);
    }

    private static PickedLine picked(long colas) {
        return new PickedLine(COLA, units(colas), null);
    }
}
