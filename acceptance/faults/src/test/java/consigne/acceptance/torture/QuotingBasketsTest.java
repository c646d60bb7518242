package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Lines;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Whatever a basket holds, and whatever changed the moment before, an order placed at once comes to what was quoted.
 */
@Tag("torture")
class QuotingBasketsTest {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final int BASKETS = Integer.getInteger("torture.baskets", FULL ? 10_000 : 60);
    private static final long SEED = Long.getLong("torture.seed", 20261121);
    private static final int STALLS = 4;
    private static final int PRODUCTS = 12;

    @Test
    void whatIsQuotedIsWhatIsOrdered() {
        Database database = TestPostgres.freshDatabase();
        try (Server server = Server.on(database)) {
            Shop shop = new Shop(server::address, database);
            IntStream.range(0, STALLS).parallel().forEach(stall -> new Stall(shop, stall).sells(BASKETS / STALLS));

            assertThat(shop.books().number("select count(*) from event where type = 'order.placed'"))
                    .isGreaterThan(BASKETS - STALLS);
        }
    }

    /** A corner of the shop that changes its prices and deposits by itself, between one basket and the next. */
    private static final class Stall {

        private final Shop shop;
        private final Random random;
        private final String glass;
        private final Customer customer;

        Stall(Shop shop, int number) {
            this.shop = shop;
            this.random = new Random(SEED + number);
            this.glass = "glass-" + number;
            this.customer = shop.customer("anna");
            costs(glass, 10);
            IntStream.range(0, PRODUCTS).forEach(product -> {
                isSold(product);
                shop.receives(1_000_000, sku(product));
            });
        }

        void sells(int baskets) {
            for (int basket = 0; basket < baskets; basket++) {
                somethingChanges();
                isOrderedAsQuoted(basket());
            }
        }

        private void somethingChanges() {
            switch (random.nextInt(4)) {
                case 0 -> costs(glass, random.nextInt(100));
                case 1 -> gives(1 + random.nextInt(300));
                default -> isSold(random.nextInt(PRODUCTS));
            }
        }

        private Map<String, Integer> basket() {
            Map<String, Integer> wanted = new HashMap<>();
            random.ints(1 + random.nextInt(PRODUCTS), 0, PRODUCTS)
                    .forEach(product -> wanted.put(sku(product), 1 + random.nextInt(48)));
            return wanted;
        }

        private void isOrderedAsQuoted(Map<String, Integer> wanted) {
            JsonNode quote = shop.http()
                    .post("/api/quotes", Map.of("customerId", customer.id(), "lines", Lines.wanted(wanted)))
                    .isFine()
                    .json();
            PlacedOrder order = customer.orders(wanted);
            JsonNode view = order.view();
            assertThat(view.path("lines")).isEqualTo(quote.path("lines"));
            assertThat(view.path("totals")).isEqualTo(quote.path("totals"));
            assertThat(quote.path("unavailable")).isEmpty();
            assertThat(quote.path("toAuthorise")).isEqualTo(view.at("/totals/total"));
        }

        private void gives(int cents) {
            shop.http()
                    .post(
                            "/api/customers/" + customer.id() + "/deposit/credits",
                            Map.of("amount", euros(cents), "reason", "For the wait"))
                    .isFine();
        }

        private void costs(String container, int cents) {
            shop.http()
                    .put("/api/containers/" + container, Map.of("name", "Glass", "deposit", euros(cents)))
                    .isFine();
        }

        private void isSold(int product) {
            shop.http()
                    .put(
                            "/api/products/" + sku(product),
                            Map.of(
                                    "name",
                                    "Drink " + product,
                                    "unitPrice",
                                    euros(1 + random.nextInt(5_000)),
                                    "vatPercent",
                                    random.nextBoolean() ? 5.5 : 20,
                                    "container",
                                    glass,
                                    "containersPerUnit",
                                    1 + product))
                    .isFine();
        }

        private String sku(int product) {
            return glass + "-drink-" + product;
        }

        private static Map<String, Object> euros(int cents) {
            return Map.of("amount", "%d.%02d".formatted(cents / 100, cents % 100), "currency", "EUR");
        }
    }
}
