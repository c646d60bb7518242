package consigne.command.order;

import static consigne.command.given.Drinks.ABSINTHE;
import static consigne.command.given.Drinks.BEER;
import static consigne.command.given.Drinks.COFFEE;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.LEMONADE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.WATER;
import static consigne.command.given.Drinks.aCoffee;
import static consigne.command.given.Drinks.aCola;
import static consigne.command.given.Drinks.aLemonade;
import static consigne.command.given.Drinks.catalogue;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.ENOUGH_OF_ALL;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.beers;
import static consigne.command.order.Orders.colas;
import static consigne.command.order.Orders.confirmed;
import static consigne.command.order.Orders.given;
import static consigne.command.order.Orders.packed;
import static consigne.command.order.Orders.shelf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.form.Malformed;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.SubstituteAlreadyOrdered;
import consigne.api.order.OrderRejection.SubstituteDepositHigher;
import consigne.api.order.OrderRejection.SubstituteOutOfStock;
import consigne.api.order.OrderRejection.UnknownProduct;
import consigne.api.order.PackedLine;
import consigne.api.order.PickedLine;
import consigne.api.place.Depot;
import consigne.api.stock.StockId;
import consigne.command.catalogue.Offer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubstitutingTest {

    @Test
    void aDearerSubstituteCostsWhatTheProductOrderedCosts() {
        given(confirmed())
                .when(pick(substituted(COLA, 6, LEMONADE)))
                .then(new OrderPicked(ORDER, List.of(new PackedLine(COLA, lemonadesAt("1.20", 6)), packed(beers(2)))));
    }

    @Test
    void aCheaperSubstituteCostsItsOwnPrice() {
        Offer cheap = lemonade("0.80");
        given(catalogue().with(cheap), ENOUGH_OF_ALL)
                .events(confirmed())
                .when(pick(substituted(COLA, 6, LEMONADE)))
                .then(new OrderPicked(ORDER, List.of(new PackedLine(COLA, lemonadesAt("0.80", 6)), packed(beers(2)))));
    }

    @Test
    void aSubstituteFillsUpWhatCameUpShort() {
        given(confirmed())
                .when(pick(new PickedLine(COLA, units(4), null), substituted(COLA, 2, LEMONADE)))
                .then(new OrderPicked(
                        ORDER,
                        List.of(packed(colas(4)), new PackedLine(COLA, lemonadesAt("1.20", 2)), packed(beers(2)))));
    }

    @Test
    void theProductAndItsSubstitutesAreNoMoreThanWasOrdered() {
        given(confirmed())
                .when(pick(new PickedLine(COLA, units(4), null), substituted(COLA, 3, LEMONADE)))
                .isRefusedAs(new MoreThanThereIs(COLA, units(7), units(6)));
    }

    @Test
    void aSubstituteWithoutGlassStandsInForOneInGlass() {
        given(catalogue().with(coffeeAt("1.00")), ENOUGH_OF_ALL)
                .events(confirmed())
                .when(pick(substituted(COLA, 6, COFFEE)))
                .then(new OrderPicked(
                        ORDER, List.of(new PackedLine(COLA, coffeeAt("1.00").line(units(6))), packed(beers(2)))));
    }

    @Test
    void aSubstituteInDearerGlassIsRefused() {
        given(confirmed())
                .when(pick(substituted(COLA, 6, WATER)))
                .isRefusedAs(new SubstituteDepositHigher(COLA, WATER));
    }

    @Test
    void aProductOfTheSameOrderIsNoSubstitute() {
        given(confirmed()).when(pick(substituted(COLA, 1, BEER))).isRefusedAs(new SubstituteAlreadyOrdered(BEER));
    }

    @Test
    void aProductThatTheShopDoesNotSellIsNoSubstitute() {
        given(confirmed()).when(pick(substituted(COLA, 1, ABSINTHE))).isRefusedAs(new UnknownProduct(ABSINTHE));
    }

    @Test
    void whatIsReservedForOthersIsNoSubstitute() {
        given(catalogue(), shelf(stock -> onlyLemonade(stock, 5)))
                .events(confirmed())
                .when(pick(substituted(COLA, 6, LEMONADE)))
                .isRefusedAs(new SubstituteOutOfStock(LEMONADE, units(6), units(5)));
    }

    @Test
    void theLastOnesOnTheShelfCanStandIn() {
        given(catalogue(), shelf(stock -> onlyLemonade(stock, 6)))
                .events(confirmed())
                .when(pick(substituted(COLA, 6, LEMONADE)))
                .then(new OrderPicked(ORDER, List.of(new PackedLine(COLA, lemonadesAt("1.20", 6)), packed(beers(2)))));
    }

    @Test
    void oneProductMayStandInForTwoLines() {
        given(confirmed())
                .when(pick(substituted(COLA, 6, LEMONADE), substituted(BEER, 2, LEMONADE)))
                .then(new OrderPicked(
                        ORDER,
                        List.of(
                                new PackedLine(COLA, lemonadesAt("1.20", 6)),
                                new PackedLine(BEER, aLemonade().line(units(2))))));
    }

    @Test
    void whatStandsInForTwoLinesIsOnTheShelfAllOfIt() {
        given(catalogue(), shelf(stock -> onlyLemonade(stock, 7)))
                .events(confirmed())
                .when(pick(substituted(COLA, 6, LEMONADE), substituted(BEER, 2, LEMONADE)))
                .isRefusedAs(new SubstituteOutOfStock(LEMONADE, units(8), units(7)));
    }

    @Test
    void aProductStandsInForALineOnce() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> pick(substituted(COLA, 1, LEMONADE), substituted(COLA, 2, LEMONADE)))
                .withMessageContaining("names " + LEMONADE + " for " + COLA + " more than once");
    }

    @Test
    void aProductNamedAsItsOwnSubstituteIsTheProductOrdered() {
        given(confirmed())
                .when(pick(substituted(COLA, 5, COLA)))
                .then(new OrderPicked(ORDER, List.of(packed(colas(5)), packed(beers(2)))));
    }

    @Test
    void aPackedLineTellsWhetherItStandsInForAnother() {
        assertThat(packed(colas(1)).isSubstitute()).isFalse();
        assertThat(new PackedLine(COLA, lemonadesAt("1.20", 1)).isSubstitute()).isTrue();
    }

    private static PickOrder pick(PickedLine... lines) {
        return new PickOrder(ORDER, List.of(lines), TUESDAY);
    }

    private static PickedLine substituted(Sku ordered, long quantity, Sku substitute) {
        return new PickedLine(ordered, units(quantity), substitute);
    }

    private static OrderLine lemonadesAt(String price, long quantity) {
        return lemonade(price).line(units(quantity));
    }

    private static Offer lemonade(String price) {
        Offer offer = aLemonade();
        return new Offer(offer.sku(), offer.name(), eur(price), offer.vatRate(), aCola().deposit());
    }

    private static Offer coffeeAt(String price) {
        Offer offer = aCoffee();
        return new Offer(offer.sku(), offer.name(), eur(price), offer.vatRate(), null);
    }

    private static Quantity onlyLemonade(StockId stock, long quantity) {
        return stock.equals(new StockId(Depot.MAIN, LEMONADE)) ? units(quantity) : Quantity.ZERO;
    }
}
