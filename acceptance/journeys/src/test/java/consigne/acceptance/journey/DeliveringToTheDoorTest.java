package consigne.acceptance.journey;

import static consigne.acceptance.shop.Customer.cents;
import static consigne.acceptance.shop.Lines.delivered;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeliveringToTheDoorTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 195, 1, 100);
    private final String water = shop.sells("water", 90, 1, 100);
    private final String crate = shop.sells("crate", 1600, 12, 10);

    private PlacedOrder order = new PlacedOrder(shop, "none");

    /** 20 cola, 10 water and a crate: 39.00 + 9.00 + 16.00 of goods, and deposits on 42 bottles. */
    @BeforeEach
    void orderIsDeliveredTwoLinesShortWithFourteenBottlesBack() {
        order = anna.orders(Map.of(cola, 20, water, 10, crate, 1)).awaitsStatus("confirmed");
        assertThat(shop.stock(cola)).isEqualTo(new Shop.Level(100, 20, 80));
        order.hasAtTheProvider(6400 + 840, 0);
        order.isPicked();
        shop.hasUnreserved(100 - 20, cola);
        shop.hasUnreserved(100 - 10, water);
        shop.hasUnreserved(10 - 1, crate);
        order.isDispatched()
                .isDelivered(14, delivered(17, cola), delivered(6, water))
                .awaitsStatus("closed");
    }

    @Test
    void whatIsDueIsCapturedAndTheRestIsReleased() {
        long goods = 17 * 195 + 6 * 90 + 1600;
        long deposits = (17 + 6 + 12) * 20;
        long due = goods + deposits - 14 * 20;
        JsonNode settlement = order.view().path("settlement");

        assertThat(cents(settlement.path("goods"))).isEqualTo(goods);
        assertThat(cents(settlement.path("deposits"))).isEqualTo(deposits);
        assertThat(cents(settlement.path("empties"))).isEqualTo(280);
        assertThat(cents(settlement.path("due"))).isEqualTo(due);
        assertThat(cents(settlement.path("toPay"))).isEqualTo(due);
        assertThat(order.paid()).isEqualTo(new PlacedOrder.Paid(7240, due, 7240 - due));
        order.hasAtTheProvider(0, due);
    }

    @Test
    void whatWasNotDeliveredIsBackOnHand() {
        shop.hasUnreserved(100 - 17, cola);
        shop.hasUnreserved(100 - 6, water);
        shop.hasUnreserved(10 - 1, crate);
    }

    @Test
    void theHistoryTellsEveryEventInOrder() {
        Shop.eventually(() -> {
            order.shop().looksAgain();
            assertThat(order.events())
                    .containsExactly(
                            "order.placed",
                            "stock.reserved",
                            "stock.reserved",
                            "stock.reserved",
                            "payment.authorisation-requested",
                            "payment.authorised",
                            "order.confirmed",
                            "order.picked",
                            "stock.picked",
                            "stock.picked",
                            "stock.picked",
                            "order.dispatched",
                            "order.delivered",
                            "stock.returned",
                            "stock.returned",
                            "deposit.charged",
                            "deposit.empties-returned",
                            "deposit.delivery-settled",
                            "payment.capture-requested",
                            "payment.captured",
                            "order.closed",
                            "receipt.issued");
        });
    }

    @Test
    void theHistoryTellsTheCauseOfEveryEvent() {
        List<JsonNode> history = order.history();
        Map<String, String> causes = new HashMap<>();
        history.forEach(entry -> causes.put(
                entry.path("event").asString(),
                entry.path("cause").path("event").asString("a person")));

        assertThat(causes)
                .containsEntry("order.placed.v3", "a person")
                .containsEntry("stock.reserved.v1", "order.placed.v3")
                .containsEntry("payment.authorisation-requested.v1", "order.placed.v3")
                .containsEntry("payment.authorised.v2", "payment.authorisation-requested.v1")
                .containsEntry("order.confirmed.v1", "payment.authorised.v2")
                .containsEntry("order.picked.v2", "a person")
                .containsEntry("stock.picked.v1", "order.picked.v2")
                .containsEntry("order.dispatched.v1", "a person")
                .containsEntry("order.delivered.v1", "a person")
                .containsEntry("stock.returned.v1", "order.delivered.v1")
                .containsEntry("deposit.charged.v1", "order.delivered.v1")
                .containsEntry("deposit.empties-returned.v1", "order.delivered.v1")
                .containsEntry("deposit.delivery-settled.v1", "order.delivered.v1")
                .containsEntry("payment.capture-requested.v1", "deposit.delivery-settled.v1")
                .containsEntry("payment.captured.v1", "payment.capture-requested.v1")
                .containsEntry("order.closed.v1", "payment.captured.v1");
        assertThat(history).allSatisfy(entry -> {
            assertThat(entry.path("cause").path("command").asString("")).isNotBlank();
            assertThat(entry.path("actor").path("subject").asString("")).isNotBlank();
            assertThat(entry.path("cause").path("position").asLong(0))
                    .isLessThan(entry.path("position").asLong());
        });
    }

    @Test
    void theLedgerBalancesInBottlesAndInCents() {
        assertThat(anna.account()).isEqualTo(new Customer.Account(35 - 14, 21 * 20, 0));
        List<JsonNode> ledger = anna.ledger();

        assertThat(ledger.stream().map(entry -> entry.path("kind").asString()))
                .containsExactly("charged", "charged", "charged", "returned", "set-off");
        Map<String, Integer> bottles = new HashMap<>();
        Map<String, Long> money = new HashMap<>();
        for (JsonNode entry : ledger) {
            int moved = entry.path("quantity").asInt();
            bottles.merge(entry.path("from").asString("none"), -moved, Integer::sum);
            bottles.merge(entry.path("to").asString("none"), moved, Integer::sum);
            money.merge(entry.path("debit").asString("none"), cents(entry.path("amount")), Long::sum);
            money.merge(entry.path("credit").asString("none"), -cents(entry.path("amount")), Long::sum);
        }
        assertThat(bottles).containsEntry("customer", 21).containsEntry("shop", -21);
        assertThat(money).containsEntry("deposits-held", -420L).containsEntry("customer-credit", 0L);
    }
}
