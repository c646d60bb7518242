package consigne.command.order;

import static consigne.command.given.Drinks.ABSINTHE;
import static consigne.command.given.Drinks.BEER;
import static consigne.command.given.Drinks.COFFEE;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.JUNE;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.BY_CARD;
import static consigne.command.order.Orders.CARD;
import static consigne.command.order.Orders.CUSTOMER;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.anOrderPlaced;
import static consigne.command.order.Orders.beers;
import static consigne.command.order.Orders.colas;
import static consigne.command.order.Orders.given;
import static consigne.command.order.Orders.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.catalogue.Sku;
import consigne.api.form.Malformed;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.OrderExists;
import consigne.api.order.OrderRejection.UnknownProduct;
import consigne.api.order.RequestedLine;
import consigne.api.place.Depot;
import consigne.command.given.Drinks;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacingAnOrderTest {

    @Test
    void anOrderTakesThePricesAndDepositsOfTheMoment() {
        given().when(place(MONDAY, wanted(COLA, 6), wanted(BEER, 2))).then(anOrderPlaced());
    }

    @Test
    void theDepositIsThatOfTheInstantOfTheOrder() {
        LineDeposit raised = new LineDeposit(Drinks.SMALL_BOTTLE, units(1), eur("0.25"));
        OrderLine line = new OrderLine(
                COLA,
                Drinks.aCola().name(),
                units(6),
                eur("1.20"),
                Drinks.aCola().vatRate(),
                raised);
        given().when(place(JUNE, wanted(COLA, 6)))
                .then(new OrderPlaced(ORDER, CUSTOMER, BY_CARD, Depot.MAIN, List.of(line), JUNE));
    }

    @Test
    void aProductWithoutGlassCarriesNoDeposit() {
        OrderLine coffee = Drinks.aCoffee().line(units(1));
        given().when(place(MONDAY, wanted(COFFEE, 1)))
                .then(new OrderPlaced(ORDER, CUSTOMER, BY_CARD, Depot.MAIN, List.of(coffee), MONDAY));
        assertThat(coffee.deposits()).isEqualTo(eur("0"));
    }

    @Test
    void aProductThatTheShopDoesNotSellIsRefused() {
        given().when(place(MONDAY, wanted(COLA, 6), wanted(ABSINTHE, 1))).isRefusedAs(new UnknownProduct(ABSINTHE));
    }

    @Test
    void anOrderIsPlacedOnce() {
        given(anOrderPlaced()).when(place(MONDAY, wanted(COLA, 6))).isRefusedAs(new OrderExists(ORDER));
        given(Orders.imported()).when(place(MONDAY, wanted(COLA, 6))).isRefusedAs(new OrderExists(ORDER));
    }

    @Test
    void aLineIsWorthItsPriceTimesItsQuantityAndHoldsItsTax() {
        assertThat(beers(2).goods()).isEqualTo(eur("48.00"));
        assertThat(beers(2).vat()).isEqualTo(eur("8.00"));
        assertThat(beers(2).deposits()).isEqualTo(eur("8.00"));
        assertThat(colas(6).goods()).isEqualTo(eur("7.20"));
        assertThat(colas(6).vat()).as("7.20 × 5.5 ÷ 105.5 = 0.3753…").isEqualTo(eur("0.38"));
        assertThat(colas(6).deposits()).isEqualTo(eur("1.20"));
    }

    @Test
    void anOrderHasFromOneToTwoHundredDistinctLines() {
        RequestedLine[] tooMany = IntStream.rangeClosed(1, 201)
                .mapToObj(number -> wanted(new Sku("SKU-" + number), 1))
                .toArray(RequestedLine[]::new);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> place(MONDAY));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> place(MONDAY, tooMany));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> place(MONDAY, wanted(COLA, 1), wanted(COLA, 2)))
                .withMessageContaining("COLA-33");
    }

    @Test
    void aLineHasFromOneToTenThousandUnits() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> wanted(COLA, 0));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> wanted(COLA, 10_001));
        assertThat(wanted(COLA, 10_000).quantity()).isEqualTo(units(10_000));
    }

    private static PlaceOrder place(Instant at, RequestedLine... lines) {
        return new PlaceOrder(ORDER, CUSTOMER, CARD, Depot.MAIN, List.of(lines), at);
    }
}
