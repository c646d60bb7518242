package consigne.command.order;

import static consigne.command.given.Drinks.ABSINTHE;
import static consigne.command.given.Drinks.BEER;
import static consigne.command.given.Drinks.COFFEE;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.LEMONADE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.aCoffee;
import static consigne.command.given.Drinks.aCola;
import static consigne.command.given.Drinks.aLemonade;
import static consigne.command.given.Drinks.catalogue;
import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.ENOUGH_OF_ALL;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.OUT_OF_STOCK;
import static consigne.command.order.Orders.anOrderPlaced;
import static consigne.command.order.Orders.beers;
import static consigne.command.order.Orders.changedTo;
import static consigne.command.order.Orders.colas;
import static consigne.command.order.Orders.confirmed;
import static consigne.command.order.Orders.given;
import static consigne.command.order.Orders.placed;
import static consigne.command.order.Orders.then;
import static consigne.command.order.Orders.wanted;

import consigne.api.order.OrderCommand.ChangeLines;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.order.OrderRejection.UnknownProduct;
import consigne.api.order.OrderStatus;
import consigne.api.order.RequestedLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangingLinesTest {

    @Test
    void newLinesReplaceTheOldOnes() {
        given(placed()).when(change(wanted(COLA, 3))).then(changedTo(1, colas(3)));
    }

    @Test
    void aProductInTheOrderKeepsItsPriceAndDeposit() {
        given(catalogue().with(aCola("9.99")), ENOUGH_OF_ALL)
                .events(placed())
                .when(change(wanted(COLA, 12), wanted(BEER, 2)))
                .then(changedTo(1, colas(12), beers(2)));
    }

    @Test
    void aProductNewToTheOrderComesInAtTheDepositThatHeldWhenTheOrderWasPlaced() {
        given(placed())
                .when(change(wanted(LEMONADE, 4)))
                .then(changedTo(1, aLemonade().line(units(4))));
    }

    @Test
    void aProductNewToTheOrderComesInAtThePriceOfToday() {
        given(catalogue().with(aCola("1.35")), ENOUGH_OF_ALL)
                .events(then(placed(), changedTo(1, beers(1))))
                .when(change(wanted(COLA, 1)))
                .then(changedTo(2, aCola("1.35").line(units(1))));
    }

    @Test
    void theSameLinesAgainChangeNothing() {
        given(placed()).when(change(wanted(COLA, 6), wanted(BEER, 2))).thenNothing();
    }

    @Test
    void changesAreCounted() {
        given(then(placed(), changedTo(1, colas(3))))
                .when(change(wanted(COLA, 4)))
                .then(changedTo(2, colas(4)));
        given(confirmed()).when(change(wanted(COLA, 4))).then(changedTo(1, colas(4)));
    }

    @Test
    void aProductThatTheShopDoesNotSellIsRefused() {
        given(placed()).when(change(wanted(COLA, 6), wanted(ABSINTHE, 1))).isRefusedAs(new UnknownProduct(ABSINTHE));
    }

    @Test
    void anOrderThatNobodyPlacedHasNoLines() {
        given().when(change(wanted(COLA, 6))).isRefusedAs(new UnknownOrder(ORDER));
    }

    @Test
    void aChangeThatCannotBeHadGivesWayToTheLinesConfirmedLast() {
        given(then(confirmed(), changedTo(1, colas(600))))
                .when(new RevertLines(ORDER, 1, OUT_OF_STOCK))
                .then(new LinesReverted(ORDER, 1, List.of(colas(6), beers(2)), OUT_OF_STOCK));
    }

    @Test
    void severalChangesInARowGiveWayToTheLinesConfirmedLast() {
        given(then(confirmed(), changedTo(1, colas(7)), changedTo(2, colas(600))))
                .when(new RevertLines(ORDER, 2, OUT_OF_STOCK))
                .then(new LinesReverted(ORDER, 2, List.of(colas(6), beers(2)), OUT_OF_STOCK));
    }

    @Test
    void aConfirmedChangeIsWhatTheNextOneGivesWayTo() {
        given(then(confirmed(), changedTo(1, colas(7)), new OrderConfirmed(ORDER, 1), changedTo(2, colas(600))))
                .when(new RevertLines(ORDER, 2, OUT_OF_STOCK))
                .then(new LinesReverted(ORDER, 2, List.of(colas(7)), OUT_OF_STOCK));
    }

    @Test
    void aRevertedOrderIsConfirmedAgainAndCanBeChangedOnceMore() {
        LinesReverted reverted = new LinesReverted(ORDER, 1, List.of(colas(6), beers(2)), OUT_OF_STOCK);
        given(then(confirmed(), changedTo(1, colas(600)), reverted))
                .when(change(wanted(COFFEE, 1)))
                .then(changedTo(2, aCoffee().line(units(1))));
        given(then(confirmed(), changedTo(1, colas(600)), reverted))
                .when(new RevertLines(ORDER, 1, OUT_OF_STOCK))
                .isRefusedAs(new MovedOn(OrderStatus.CONFIRMED));
    }

    @Test
    void anAnswerToAnEarlierChangeComesTooLate() {
        given(then(confirmed(), changedTo(1, colas(600)), changedTo(2, colas(5))))
                .when(new RevertLines(ORDER, 1, OUT_OF_STOCK))
                .isRefusedAs(new MovedOn(OrderStatus.PLACED));
    }

    @Test
    void anOrderNeverConfirmedHasNothingToGoBackTo() {
        given(anOrderPlaced())
                .when(new RevertLines(ORDER, 0, OUT_OF_STOCK))
                .isRefusedAs(new MovedOn(OrderStatus.PLACED));
        given(then(placed(), changedTo(1, colas(600))))
                .when(new RevertLines(ORDER, 1, OUT_OF_STOCK))
                .isRefusedAs(new MovedOn(OrderStatus.PLACED));
    }

    private static ChangeLines change(RequestedLine... lines) {
        return new ChangeLines(ORDER, List.of(lines), TUESDAY);
    }
}
