package consigne.acceptance.journey;

import static consigne.acceptance.shop.Http.euros;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the shelf shows is what an order costs, and what is not on it cannot be ordered. */
class SellingWhatIsOnTheShelfTest {

    /** Long enough on a machine that is busy with other things as well. */
    private static final Duration TIME_TO_ORDER = Duration.ofSeconds(8);

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");

    @Test
    void aPriceHoldsFromItsInstantOn() {
        String cider = shop.sells("cider", 300, 0, 10);
        price(cider, 250, Instant.now().plus(TIME_TO_ORDER));
        assertThat(shelf(cider, "/unitPrice/amount")).isEqualTo("3.00");
        assertThat(shelf(cider, "/upcoming/0/unitPrice/amount")).isEqualTo("2.50");
        PlacedOrder before = anna.orders(Map.of(cider, 1));

        Shop.eventually(() -> assertThat(shelf(cider, "/unitPrice/amount")).isEqualTo("2.50"));
        PlacedOrder after = anna.orders(Map.of(cider, 1));

        assertThat(before.view().at("/lines/0/unitPrice/amount").asString()).isEqualTo("3.00");
        assertThat(after.view().at("/lines/0/unitPrice/amount").asString()).isEqualTo("2.50");
    }

    @Test
    void whatIsNotSoldYetCannotBeOrderedButStored() {
        String primeur = shop.sells("primeur", 100, 0, 0) + "-2100";
        price(primeur, 900, Instant.parse("2100-11-15T00:00:00Z"));
        shop.receives(12, primeur);

        anna.triesToOrder(Map.of(primeur, 1), "pm_ok").isProblem(409, "unknown-product");
        assertThat(shelf(primeur, "/status")).isEqualTo("upcoming");
    }

    @Test
    void whatIsWithdrawnIsSoldNoLongerUntilItIsBack() {
        String mead = shop.sells("mead", 700, 0, 10);
        PlacedOrder before = anna.orders(Map.of(mead, 1)).awaitsStatus("confirmed");
        String withdrawal = "/api/products/" + mead + "/withdrawal";

        shop.http().put(withdrawal, Map.of("reason", "The bees are on strike")).isFine();
        anna.triesToOrder(Map.of(mead, 1), "pm_ok").isProblem(409, "unknown-product");
        assertThat(shelf(mead, "/status")).isEqualTo("withdrawn");
        before.isPickedAndDelivered();

        shop.http().delete(withdrawal).isFine();
        anna.orders(Map.of(mead, 1)).awaitsStatus("confirmed");
    }

    @Test
    void whatTheShopNeverHadIsNotThereToBeWithdrawn() {
        shop.http()
                .put("/api/products/never/withdrawal", Map.of("reason", "No reason"))
                .isProblem(404, "unknown-product");
    }

    @Test
    void anEanMustBeOne() {
        String cola = shop.sells("cola", 100, 0, 0);
        shop.http()
                .put(
                        "/api/products/" + cola,
                        Map.of("name", "Cola", "unitPrice", euros(1), "vatPercent", 20, "ean", "1"))
                .isProblem(400, "malformed");
    }

    private void price(String sku, int cents, Instant from) {
        shop.http()
                .put(
                        "/api/products/" + sku,
                        Map.of(
                                "name",
                                sku,
                                "unitPrice",
                                euros(cents),
                                "vatPercent",
                                5.5,
                                "effectiveFrom",
                                from.toString()))
                .isFine();
    }

    private String shelf(String sku, String field) {
        return shop.read("/api/products/" + sku).at(field).asString();
    }
}
