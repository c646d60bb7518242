package consigne.acceptance.journey;

import static consigne.acceptance.shop.Lines.delivered;
import static consigne.acceptance.shop.Lines.deliveredAndLost;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Lines;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlingADeliveryTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 50);

    @Test
    void whatWasLostOnTheWayIsWrittenOffAndNotPaidFor() {
        PlacedOrder order = onItsWay(Map.of(cola, 10));
        order.isDelivered(0, deliveredAndLost(6, 1, cola)).awaitsStatus("closed");

        order.hasAtTheProvider(0, 1200);
        shop.hasUnreserved(50 - 10 + 3, cola);
        assertThat(order.events()).contains("stock.written-off", "stock.returned");
        assertThat(order.history())
                .filteredOn(entry -> entry.path("event").asString().equals("stock.written-off.v1"))
                .allSatisfy(entry -> assertThat(entry.path("reason").asString()).isEqualTo("broken on the stairs"));
    }

    @Test
    void whereNobodyIsAtHomeEverythingComesBackAndNothingIsPaid() {
        PlacedOrder order = onItsWay(Map.of(cola, 10));
        order.isDelivered(0, delivered(0, cola)).awaitsStatus("closed");

        order.hasAtTheProvider(0, 0);
        assertThat(order.paid()).isEqualTo(new PlacedOrder.Paid(2000, 0, 2000));
        shop.hasUnreserved(50, cola);
        assertThat(anna.account()).isEqualTo(new Customer.Account(0, 0, 0));
    }

    @Test
    void anOrderThatCostsNothingIsClosedWithoutTheProvider() {
        String leaflet = shop.sells("leaflet", 0, 0, 10);
        PlacedOrder order = onItsWay(Map.of(leaflet, 2));
        order.isDelivered(0).awaitsStatus("closed");

        assertThat(order.events()).noneMatch(event -> event.startsWith("payment."));
        shop.hasUnreserved(8, leaflet);
    }

    @Test
    void moreEmptiesThanIsDueBecomeCredit() {
        onItsWay(Map.of(cola, 30)).isDelivered(0).awaitsStatus("closed");
        PlacedOrder order = onItsWay(Map.of(cola, 1));
        order.isDelivered(31).awaitsStatus("closed");

        order.hasAtTheProvider(0, 0);
        assertThat(anna.account()).isEqualTo(new Customer.Account(0, 0, 31 * 20 - 200));
        PlacedOrder next = onItsWay(Map.of(cola, 5));
        next.isDelivered(0).awaitsStatus("closed").hasAtTheProvider(0, 1000 - 420);
        assertThat(anna.account()).isEqualTo(new Customer.Account(5, 100, 0));
    }

    @Test
    void aNeighboursBottlesArePaidUpToTheLimit() {
        PlacedOrder order = onItsWay(Map.of(cola, 20));
        order.isDelivered(20 + 130).awaitsStatus("closed");

        long empties = 20 * 20 + 100 * 20;
        order.hasAtTheProvider(0, 20 * 200 - empties);
        assertThat(anna.account()).isEqualTo(new Customer.Account(0, 0, 0));
        assertThat(anna.ledger().stream().map(entry -> entry.path("kind").asString()))
                .containsExactly("charged", "returned", "foreign-returned", "foreign-unpaid", "set-off");
    }

    @Test
    void creditFromTheDepotPaysForTheNextOrder() {
        anna.brings(60);
        assertThat(anna.account().credit()).isEqualTo(1200);
        PlacedOrder order = onItsWay(Map.of(cola, 10));
        order.isDelivered(5).awaitsStatus("closed");

        order.hasAtTheProvider(0, 2000 - 100 - 1200);
        assertThat(anna.account()).isEqualTo(new Customer.Account(5, 100, 0));
    }

    @Test
    void creditIsPaidOutOnce() {
        anna.brings(10);
        anna.asksForPayout(150).isFine();
        assertThat(anna.account().credit()).isEqualTo(50);

        anna.asksForPayout(51).isProblem(409, "not-enough-credit");
        anna.asksForPayout(50).isFine();
        anna.asksForPayout(1).isProblem(409, "not-enough-credit");
        assertThat(anna.account().credit()).isZero();
    }

    @Test
    void noMoreIsHandedOverThanWasPicked() {
        PlacedOrder order = onItsWay(Map.of(cola, 10));

        order.triesTo("delivery", Map.of("lines", List.of(delivered(11, cola)), "empties", List.of()))
                .isProblem(409, "more-than-there-is");
        order.triesTo("delivery", Map.of("lines", List.of(deliveredAndLost(9, 2, cola)), "empties", List.of()))
                .isProblem(409, "more-than-there-is");
        order.triesTo(
                        "delivery",
                        Map.of("lines", List.of(), "empties", List.of(Map.of("container", "barrel", "quantity", 1))))
                .isProblem(409, "unknown-container");
        order.triesTo("delivery", Map.of("lines", List.of(), "empties", List.of(Lines.bottles(1), Lines.bottles(2))))
                .isProblem(400, "malformed");
    }

    private PlacedOrder onItsWay(Map<String, Integer> quantities) {
        return anna.orders(quantities).awaitsStatus("confirmed").isPicked().isDispatched();
    }
}
