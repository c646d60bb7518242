package consigne.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TryingThingsOutTest {

    private final Shop shop = Shop.shared();
    private final String cola = shop.sells("cola", 180, 1, 50);
    private final Customer anna = shop.customer("anna");

    @Test
    void whatWouldHappenIsToldAndNothingIsStored() {
        PlacedOrder order = anna.orders(Map.of(cola, 2)).awaitsStatus("confirmed");
        List<String> before = shop.books().eventsOf(order.id());

        JsonNode changed = tries(order, "lines", Map.of("lines", List.of(Map.of("sku", cola, "quantity", 3))));
        JsonNode cancelled = tries(order, "cancellation", Map.of("reason", "Just looking"));
        JsonNode picked = tries(order, "picking", Map.of("lines", List.of(Map.of("sku", cola, "picked", 1))));

        assertThat(names(changed)).containsExactly("order.lines-changed.v2");
        assertThat(changed.at("/events/0/data/lines/0/quantity").asInt()).isEqualTo(3);
        assertThat(names(cancelled)).containsExactly("order.cancelled.v1");
        assertThat(cancelled.at("/events/0/data/reason").asString()).isEqualTo("(not kept)");
        assertThat(names(picked)).containsExactly("order.picked.v2");
        assertThat(shop.books().eventsOf(order.id())).isEqualTo(before);
        assertThat(shop.books().number("select count(*) from vault_entry where person = 'customer:" + anna.id() + "'"))
                .isZero();
    }

    @Test
    void whatWouldBeRefusedIsRefused() {
        PlacedOrder order = anna.orders(Map.of(cola, 2)).awaitsStatus("confirmed");

        order.triesTo("delivery?dryRun=true", Map.of()).isProblem(409, "not-allowed-now");
        order.triesTo("cancellation?dryRun=true", Map.of("reason", "x"), "If-Match", "\"99\"")
                .isProblem(412, "changed-since");
        order.triesTo("refunds?dryRun=true", Map.of("reason", "x")).isProblem(409, "not-possible-now");
        order.triesTo("dispatch?dryRun=perhaps", Map.of()).isProblem(400, "malformed");
        order.triesTo("dispatch?dryrun=true", Map.of()).isProblem(400, "malformed");
    }

    private static JsonNode tries(PlacedOrder order, String action, Map<String, Object> body) {
        String path = "/api/orders/" + order.id() + "/" + action + "?dryRun=true";
        Reply reply = action.equals("lines")
                ? order.shop().http().put(path, body)
                : order.shop().http().post(path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> names(JsonNode rehearsal) {
        return rehearsal
                .path("events")
                .valueStream()
                .map(event -> event.path("event").asString())
                .toList();
    }
}
