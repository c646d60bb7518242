package consigne.acceptance.journey;

import static consigne.acceptance.shop.Http.euros;
import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What went wrong is made good: money back, credit, and books that say what broke. */
class MakingGoodTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 30);

    @Test
    void aBottleThatWasFlatIsPaidBack() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).isPickedAndDelivered();
        assertThat(order.paid().captured()).isEqualTo(2000);

        refunds(order, Map.of("lines", List.of(Map.of("sku", cola, "quantity", 1))))
                .isFine();
        isPaidBack(order, 180);
        refunds(order, Map.of("amount", euros(500))).isFine();
        isPaidBack(order, 680);
        refunds(order, Map.of("amount", euros(1321))).isProblem(409, "refund-above-captured");
        refunds(order, Map.of()).isFine();
        isPaidBack(order, 2000);
        refunds(order, Map.of()).isProblem(409, "refund-above-captured");
        assertThat(order.history())
                .filteredOn(entry -> entry.path("event").asString().startsWith("payment.refund-requested"))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.path("reason").asString()).isEqualTo("It was flat"));
    }

    @Test
    void aMiscountOfEmptiesIsCorrectedAndTheFirstEntryStays() {
        anna.orders(Map.of(cola, 5)).isPickedAndDelivered();
        anna.brings(4);

        corrects(4, 1).isFine();
        shop.looksAgain();
        assertThat(anna.account()).isEqualTo(new Customer.Account(4, 80, 20));
        assertThat(anna.ledger())
                .extracting(entry -> entry.path("kind").asString())
                .containsExactly("charged", "returned", "return-reversed");
        assertThat(anna.ledger().getLast().path("reason").asString()).isEqualTo("Counted again");

        corrects(1, 2).isFine();
        shop.looksAgain();
        assertThat(anna.account()).isEqualTo(new Customer.Account(3, 60, 40));
        corrects(3, 0).isProblem(409, "not-returned");
        anna.asksForPayout(40).isFine();
        corrects(2, 0).isProblem(409, "not-enough-credit");
    }

    private Reply corrects(int booked, int counted) {
        return shop.http()
                .post(
                        "/api/customers/" + anna.id() + "/empties/corrections",
                        Map.of("container", "bottle", "booked", booked, "counted", counted, "reason", "Counted again"));
    }

    @Test
    void whatWasNotPaidOrNotBoughtIsNotPaidBack() {
        PlacedOrder order = anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        refunds(order, Map.of("amount", euros(1))).isProblem(409, "not-possible-now");
        order.isPickedAndDelivered();
        refunds(order, Map.of("lines", List.of(Map.of("sku", "rum", "quantity", 1))))
                .isProblem(409, "not-in-order");
        refunds(order, Map.of("lines", List.of(Map.of("sku", cola, "quantity", 2))))
                .isProblem(409, "more-than-there-is");
        refunds(order, Map.of("amount", Map.of("amount", "1.00", "currency", "USD")))
                .isProblem(409, "refund-above-captured");
        refunds(order, Map.of("amount", euros(1), "lines", List.of(Map.of("sku", cola, "quantity", 1))))
                .isProblem(400, "malformed");
        refunds(new PlacedOrder(shop, "00000000-0000-4000-8000-00000000000a"), Map.of())
                .isProblem(404, "unknown-order");
    }

    @Test
    void goodwillIsCreditLikeAnyOtherAndStandsInTheLedger() {
        goodwill(500).isFine();

        eventually(() -> assertThat(anna.account().credit()).isEqualTo(500));
        assertThat(anna.ledger()).singleElement().satisfies(entry -> {
            assertThat(entry.path("kind").asString()).isEqualTo("granted");
            assertThat(entry.path("debit").asString()).isEqualTo("goodwill");
            assertThat(entry.path("credit").asString()).isEqualTo("customer-credit");
            assertThat(entry.path("reason").asString()).isEqualTo("The driver came late");
        });
        PlacedOrder order = anna.orders(Map.of(cola, 1)).isPickedAndDelivered();
        assertThat(order.view().at("/settlement/creditUsed/amount").asString()).isEqualTo("2.00");
        goodwill(100_001).isProblem(400, "malformed");
    }

    @Test
    void whatBrokeIsGoneFromTheShelf() {
        anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        breaks(3).isFine();
        eventually(() -> assertThat(shop.stock(cola)).isEqualTo(new Shop.Level(27, 10, 17)));
        breaks(18).isProblem(409, "more-broken-than-available");
        assertThat(shop.read("/api/stock/" + cola + "/movements")
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("A crate fell");
    }

    private static Reply refunds(PlacedOrder order, Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("reason", "It was flat");
        return order.triesTo("refunds", body);
    }

    private static void isPaidBack(PlacedOrder order, long cents) {
        eventually(() -> {
            order.shop().looksAgain();
            assertThat(order.view().at("/payment/refunded/amount").asString())
                    .isEqualTo(euros(cents).get("amount"));
        });
    }

    private Reply goodwill(long cents) {
        return shop.http()
                .post(
                        "/api/customers/" + anna.id() + "/deposit/credits",
                        Map.of("amount", euros(cents), "reason", "The driver came late"));
    }

    private Reply breaks(int quantity) {
        return shop.http()
                .post("/api/stock/" + cola + "/write-offs", Map.of("quantity", quantity, "reason", "A crate fell"));
    }
}
