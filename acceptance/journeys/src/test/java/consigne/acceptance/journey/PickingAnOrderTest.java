package consigne.acceptance.journey;

import static consigne.acceptance.shop.Lines.picked;
import static consigne.acceptance.shop.Lines.substituted;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Lines;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PickingAnOrderTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 50);
    private final String water = shop.sells("water", 80, 1, 50);
    private final String lemonade = shop.sells("lemonade", 250, 1, 5);

    @Test
    void whatComesUpShortIsNotPaidFor() {
        PlacedOrder order = anna.orders(Map.of(cola, 10, water, 10)).awaitsStatus("confirmed");
        order.isPicked(picked(7, cola), picked(0, water));
        shop.hasUnreserved(43, cola);
        shop.hasUnreserved(50, water);
        order.isDispatched().isDelivered(0).awaitsStatus("closed");

        order.hasAtTheProvider(0, 1400);
        assertThat(anna.account()).isEqualTo(new Customer.Account(7, 140, 0));
    }

    @Test
    void aSubstituteIsNeverDearer() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        order.isPicked(picked(7, cola), substituted(3, cola, lemonade));
        shop.hasUnreserved(43, cola);
        shop.hasUnreserved(2, lemonade);
        order.isDispatched().isDelivered(0).awaitsStatus("closed");

        order.hasAtTheProvider(0, 2000);
    }

    @Test
    void oneProductStandsInForTwoAndIsNamedByEitherOfThem() {
        PlacedOrder order = anna.orders(Map.of(cola, 3, water, 2)).awaitsStatus("confirmed");
        order.isPicked(substituted(3, cola, lemonade), substituted(2, water, lemonade));
        shop.hasUnreserved(50, cola);
        shop.hasUnreserved(50, water);
        shop.hasUnreserved(0, lemonade);
        order.isDispatched();

        order.triesTo(
                        "delivery",
                        Map.of(
                                "lines",
                                List.of(Map.of("sku", lemonade, "delivered", 4), Map.of("sku", cola, "delivered", 2))))
                .isProblem(409, "named-twice");
        order.triesTo("delivery", Map.of("lines", List.of(Map.of("sku", cola, "delivered", 2))))
                .isFine();
        order.awaitsStatus("closed");
        order.hasAtTheProvider(0, 2 * 180 + 2 * 80 + 4 * Shop.DEPOSIT);
        shop.hasUnreserved(1, lemonade);
    }

    @Test
    void whyALineIsNotAsOrderedIsShown() {
        PlacedOrder order = anna.orders(Map.of(cola, 3)).awaitsStatus("confirmed");
        order.triesTo(
                        "picking",
                        Map.of("lines", List.of(Map.of("sku", cola, "picked", 0, "reason", "none left\nsince Monday"))))
                .isFine();

        assertThat(order.view().at("/pickingReasons/0/reason").asString()).isEqualTo("none left\nsince Monday");
        assertThat(order.view().at("/pickingReasons/0/sku").asString()).isEqualTo(cola);
    }

    @Test
    void aCheaperSubstituteCostsLess() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        order.isPicked(substituted(10, cola, water));
        shop.hasUnreserved(50, cola);
        shop.hasUnreserved(40, water);
        order.isDispatched().isDelivered(0).awaitsStatus("closed");

        order.hasAtTheProvider(0, 1000);
        assertThat(order.paid()).isEqualTo(new PlacedOrder.Paid(2000, 1000, 1000));
    }

    @Test
    void aSubstituteIsBackOnHandWhenTheOrderIsCancelled() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        order.isPicked(picked(7, cola), substituted(3, cola, lemonade));
        shop.hasUnreserved(2, lemonade);
        order.isCancelled();

        shop.hasUnreserved(50, cola);
        shop.hasUnreserved(5, lemonade);
        order.hasAtTheProvider(0, 0);
    }

    @Test
    void whatIsReservedForOthersIsNoSubstitute() {
        shop.customer("bert").orders(Map.of(lemonade, 4)).awaitsStatus("confirmed");
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");

        picking(order, substituted(2, cola, lemonade)).isProblem(409, "substitute-out-of-stock");
        assertThat(order.status()).isEqualTo("confirmed");
    }

    @Test
    void noMoreIsPickedThanWasOrdered() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");

        picking(order, picked(11, cola)).isProblem(409, "more-than-there-is");
        picking(order, picked(9, cola), substituted(2, cola, water)).isProblem(409, "more-than-there-is");
        picking(order, picked(1, water)).isProblem(409, "not-in-order");
    }

    @Test
    void anOrderOfWhichNothingIsFoundIsClosedWithoutAPayment() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        order.isPicked(picked(0, cola)).isDispatched().isDelivered(0).awaitsStatus("closed");

        order.hasAtTheProvider(0, 0);
        shop.hasUnreserved(50, cola);
    }

    private static Reply picking(PlacedOrder order, Lines.Line... lines) {
        return order.triesTo("picking", Map.of("lines", List.of(lines)));
    }
}
