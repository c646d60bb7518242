package consigne.acceptance.journey;

import static consigne.acceptance.shop.Http.euros;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardingAgainstChangesTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 50);

    @Test
    void whoHasSeenTheLatestVersionMayActOnIt() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");

        order.triesTo("picking", Map.of("lines", List.of()), "If-Match", etag(order))
                .isFine();
    }

    @Test
    void whoHasSeenAnEarlierVersionIsTold() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        String seen = etag(order);
        order.changesTo(Map.of(cola, 12)).awaitsConfirmationOf(1);
        List<String> events = shop.books().eventsOf(order.id());

        order.triesTo("picking", Map.of("lines", List.of()), "If-Match", seen).isProblem(412, "changed-since");
        order.triesToChangeTo(Map.of(cola, 1), "If-Match", seen).isProblem(412, "changed-since");
        order.triesTo("cancellation", Map.of("reason", "old news"), "If-Match", seen)
                .isProblem(412, "changed-since");
        assertThat(shop.books().eventsOf(order.id())).isEqualTo(events);
        order.triesTo("picking", Map.of("lines", List.of()), "If-Match", etag(order))
                .isFine();
    }

    @Test
    void whoCountsAShelfHasSeenWhatWasOnIt() {
        String path = "/api/stock/" + cola;
        String seen = etag(path);
        shop.receives(10, cola);

        shop.http()
                .post(path + "/counts", Map.of("counted", 48, "reason", "two are broken"), "If-Match", seen)
                .isProblem(412, "changed-since");
        shop.http()
                .post(path + "/counts", Map.of("counted", 58, "reason", "two are broken"), "If-Match", etag(path))
                .isFine();
    }

    @Test
    void whoDefinesAProductIsToldTheVersionToDefineItFromNext() {
        String path = "/api/products/" + shop.sells("syrup", 500, 0, 0);
        Map<String, Object> syrup = Map.of("name", "Syrup", "unitPrice", euros(490), "vatPercent", 5.5);
        Map<String, Object> dearer = Map.of("name", "Syrup", "unitPrice", euros(520), "vatPercent", 5.5);

        String first = shop.http().put(path, syrup).isFine().header("ETag");
        String second =
                shop.http().put(path, dearer, "If-Match", first).isFine().header("ETag");

        assertThat(second).isNotEqualTo(first);
        shop.http().put(path, syrup, "If-Match", first).isProblem(412, "changed-since");
        shop.http().put(path, syrup, "If-Match", second).isFine();
    }

    @Test
    void anAccountThatNothingHasHappenedToIsAtVersionZero() {
        anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        String path = "/api/customers/" + anna.id();
        Map<String, Object> empties =
                Map.of("empties", List.of(Map.of("container", "bottle", "quantity", 1)), "reference", "till");
        assertThat(shop.read(path + "/deposit").path("version").asInt(-1)).isZero();
        assertThat(etag(path + "/deposit")).isEqualTo("\"0\"");

        shop.http().post(path + "/empties", empties, "If-Match", "\"0\"").isFine();
        shop.http().post(path + "/empties", empties, "If-Match", "\"0\"").isProblem(412, "changed-since");
        shop.http()
                .post(path + "/empties", empties, "If-Match", etag(path + "/deposit"))
                .isFine();
    }

    private String etag(PlacedOrder order) {
        return etag("/api/orders/" + order.id());
    }

    private String etag(String path) {
        return shop.http().get(path).isFine().header("ETag");
    }
}
