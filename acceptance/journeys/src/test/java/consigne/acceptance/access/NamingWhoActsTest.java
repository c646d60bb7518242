package consigne.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import consigne.tokens.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NamingWhoActsTest {

    private final Shop shop = Shop.shared();
    private final String cola = shop.sells("cola", 180, 1, 50);
    private final Shop asSupport = shop.as(Token.of("sophie", "support").with("azp", "back-office"));

    @Test
    void theHistoryOfAnOrderThatSupportCancelledNamesThePersonTheReasonAndWhatFollowed() {
        PlacedOrder placed = shop.customer("anna").orders(Map.of(cola, 2)).awaitsStatus("confirmed");
        PlacedOrder order = new PlacedOrder(asSupport, placed.id());

        order.triesTo("cancellation", Map.of("reason", "the van broke down")).isFine();
        order.awaitsStatus("cancelled").hasAtTheProvider(0, 0);

        JsonNode cancelled = entry(order, "order.cancelled");
        assertThat(cancelled.path("actor").toString())
                .isEqualTo("{\"subject\":\"sophie\",\"role\":\"support\",\"channel\":\"back-office\"}");
        assertThat(cancelled.path("initiator").asString()).isEqualTo("sophie");
        assertThat(cancelled.path("reason").asString()).isEqualTo("the van broke down");
        for (String followed : List.of("payment.void-requested", "stock.reservation-released")) {
            JsonNode entry = entry(order, followed);
            assertThat(entry.path("actor").toString())
                    .isEqualTo("{\"subject\":\"fulfilment\",\"role\":\"saga\",\"channel\":\"saga\"}");
            assertThat(entry.path("initiator").asString()).isEqualTo("sophie");
            assertThat(entry.path("cause").path("position")).isEqualTo(cancelled.path("position"));
            assertThat(entry.path("cause").path("event").asString()).startsWith("order.cancelled");
        }
    }

    @Test
    void supportCancelsAndAdjustsForAReasonOnly() {
        PlacedOrder order = shop.customer("anna").orders(Map.of(cola, 2)).awaitsStatus("confirmed");
        for (String path : List.of(
                "/api/orders/" + order.id() + "/cancellation",
                "/api/stock/" + cola + "/counts",
                "/api/customers/anna/deposit/write-offs")) {
            Map<String, Object> without = Map.of("counted", 3, "container", "bottle", "quantity", 1);
            asSupport.http().post(path, Map.of()).isProblem(400, "malformed");
            asSupport.http().post(path, without).isProblem(400, "malformed");
        }
        asSupport
                .http()
                .post("/api/orders/" + order.id() + "/cancellation", Map.of("reason", " "))
                .isProblem(400, "malformed");
    }

    @Test
    void whoHasSeveralRolesActsInTheOneThatFits() {
        Shop everybody = shop.as(Token.of("max", "warehouse driver support"));
        PlacedOrder order = shop.customer("anna").orders(Map.of(cola, 2)).awaitsStatus("confirmed");

        new PlacedOrder(everybody, order.id())
                .isPicked()
                .isDispatched()
                .isDelivered(0)
                .awaitsStatus("closed");

        assertThat(entry(new PlacedOrder(everybody, order.id()), "order.picked")
                        .path("actor")
                        .path("role")
                        .asString())
                .isEqualTo("warehouse");
        assertThat(entry(new PlacedOrder(everybody, order.id()), "order.delivered")
                        .path("actor")
                        .path("role")
                        .asString())
                .isEqualTo("driver");
        assertThat(entry(new PlacedOrder(everybody, order.id()), "order.placed")
                        .path("actor")
                        .path("subject")
                        .asString())
                .isEqualTo("staff");
    }

    private static JsonNode entry(PlacedOrder order, String event) {
        order.shop().looksAgain();
        return order.history().stream()
                .filter(entry -> entry.path("event").asString().startsWith(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError(event + " is not in " + order.events()));
    }
}
