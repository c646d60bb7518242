package consigne.acceptance.journey;

import static consigne.acceptance.shop.Http.euros;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken can be computed, stored and read back: up to the bounds, and not beyond them. */
class OrderingTheDearestTest {

    private static final long HIGHEST_PRICE = 100_000_000_000L;

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String gold = sellsGold(HIGHEST_PRICE);

    @Test
    void anOrderAtTheBoundEndsLikeAnyOther() {
        PlacedOrder order = anna.orders(Map.of(gold, 999)).isPickedAndDelivered();

        assertThat(order.paid().captured()).isEqualTo(999 * HIGHEST_PRICE);
        order.hasAtTheProvider(0, 999 * HIGHEST_PRICE);
    }

    @Test
    void anOrderBeyondItIsRefusedAndStopsNobody() {
        anna.triesToOrder(Map.of(gold, 1_000), "pm_ok").isProblem(409, "total-too-high");
        PlacedOrder order = anna.orders(Map.of(gold, 1)).awaitsStatus("confirmed");
        order.triesToChangeTo(Map.of(gold, 1_000)).isProblem(409, "total-too-high");

        order.isPickedAndDelivered();
    }

    @Test
    void aPriceBeyondTheHighestIsRefused() {
        shop.http().put("/api/products/" + gold, product(HIGHEST_PRICE + 1)).isProblem(400, "malformed");
    }

    private String sellsGold(long cents) {
        String sku = shop.sells("gold", 1, 0, 2_000);
        shop.http().put("/api/products/" + sku, product(cents)).isFine();
        return sku;
    }

    private static Map<String, Object> product(long cents) {
        return Map.of("name", "Gold", "unitPrice", euros(cents), "vatPercent", 20);
    }
}
