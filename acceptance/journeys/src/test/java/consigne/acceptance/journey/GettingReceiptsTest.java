package consigne.acceptance.journey;

import static consigne.acceptance.shop.Http.euros;
import static consigne.acceptance.shop.Lines.delivered;
import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import consigne.tokens.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a customer gets in writing is to the cent what the order came to. */
class GettingReceiptsTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 30);

    @Test
    void aClosedOrderHasOneReceiptThatSaysWhatItsSettlementSays() {
        anna.brings(3);
        PlacedOrder order = anna.orders(Map.of(cola, 10))
                .awaitsStatus("confirmed")
                .isPicked()
                .isDispatched()
                .isDelivered(4, delivered(9, cola))
                .awaitsStatus("closed");

        JsonNode receipt = shop.read("/api/receipts/" + numbers(order, 1).getFirst());
        JsonNode settlement = order.view().path("settlement");
        for (String sum : List.of("goods", "deposits", "empties", "due", "creditUsed")) {
            assertThat(receipt.path("sums").path(sum)).as(sum).isEqualTo(settlement.path(sum));
        }
        assertThat(receipt.at("/sums/paid")).isEqualTo(order.view().at("/payment/captured"));
        assertThat(receipt.at("/sums/vat")).isEqualTo(order.view().at("/totals/vat"));
        assertThat(receipt.at("/lines/0/quantity").asInt()).isEqualTo(9);
        assertThat(order.events()).containsOnlyOnce("receipt.issued");
    }

    @Test
    void eachRefundHasOneThatNamesTheOther() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).isPickedAndDelivered();
        String sale = numbers(order, 1).getFirst();
        order.triesTo(
                        "refunds",
                        Map.of("lines", List.of(Map.of("sku", cola, "quantity", 2)), "reason", "Both were flat"))
                .isFine();
        order.triesTo("refunds", Map.of("amount", euros(100), "reason", "And late"))
                .isFine();

        List<String> numbers = numbers(order, 3);
        JsonNode units = shop.read("/api/receipts/" + numbers.get(1));
        assertThat(units.path("kind").asString()).isEqualTo("refund");
        assertThat(units.path("corrects").asString()).isEqualTo(sale);
        assertThat(units.at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(units.at("/sums/paid/amount").asString()).isEqualTo("3.60");
        assertThat(shop.read("/api/receipts/" + numbers.get(2))
                        .at("/vat/0/goods/amount")
                        .asString())
                .isEqualTo("1.00");
        assertThat(shop.read("/api/sagas/" + order.id() + "?saga=receipt-clerk")
                        .path("state")
                        .asString())
                .isEqualTo("issued");
    }

    @Test
    void nobodyElseSeesIt() {
        PlacedOrder order = anna.orders(Map.of(cola, 1)).isPickedAndDelivered();
        String number = numbers(order, 1).getFirst();
        Shop annas = shop.as(Token.ofCustomer(anna.id()));
        Shop others = shop.as(Token.ofCustomer("somebody-else"));

        annas.http().get("/api/receipts/" + number).isFine();
        others.http().get("/api/receipts/" + number).isProblem(404, "not-found");
        others.http().get("/api/orders/" + order.id() + "/receipts").isProblem(404, "not-found");
    }

    /** The numbers of all receipts of an order, the first first, as soon as there are so many. */
    private List<String> numbers(PlacedOrder order, int count) {
        String path = "/api/orders/" + order.id() + "/receipts";
        eventually(() -> assertThat(shop.read(path).path("items").size()).isEqualTo(count));
        return shop.read(path)
                .path("items")
                .valueStream()
                .map(each -> each.path("number").asString())
                .toList()
                .reversed();
    }
}
