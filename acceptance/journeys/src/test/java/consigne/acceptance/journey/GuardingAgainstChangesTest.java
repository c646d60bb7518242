package consigne.acceptance.journey;

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

    private String etag(PlacedOrder order) {
        return shop.http().get("/api/orders/" + order.id()).isFine().header("ETag");
    }
}
