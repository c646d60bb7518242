package consigne.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A warehouse works from its lists; others' orders are in them as well. */
class WorkingFromListsTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 30);
    private final String beer = shop.sells("beer", 240, 1, 30);

    @Test
    void whatIsToBePickedIsListedByOrderAndByProduct() {
        PlacedOrder first = anna.orders(Map.of(cola, 6, beer, 2)).awaitsStatus("confirmed");
        PlacedOrder second = anna.orders(Map.of(cola, 4)).awaitsStatus("confirmed");
        PlacedOrder third =
                anna.orders(Map.of(beer, 1)).awaitsStatus("confirmed").isPicked();
        shop.looksAgain();

        List<JsonNode> orders = new ArrayList<>();
        List<JsonNode> products = new ArrayList<>();
        pages("/api/picking?limit=200&total=true", page -> {
            page.path("orders").forEach(orders::add);
            page.path("products").forEach(products::add);
            assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(2);
        });

        assertThat(orders)
                .extracting(order -> order.path("orderId").asString())
                .containsSubsequence(first.id(), second.id());
        assertThat(orders).extracting(order -> order.path("orderId").asString()).doesNotContain(third.id());
        assertThat(orders)
                .filteredOn(order -> order.path("orderId").asString().equals(first.id()))
                .singleElement()
                .satisfies(order -> assertThat(order.path("lines")).hasSize(2));
        assertThat(products)
                .filteredOn(product -> product.path("sku").asString().equals(cola))
                .singleElement()
                .satisfies(product -> {
                    assertThat(product.path("quantity").asInt()).isEqualTo(10);
                    assertThat(product.path("orders").asInt()).isEqualTo(2);
                });
    }

    @Test
    void ordersAreListedBySeveralStatusesTheOldestFirst() {
        PlacedOrder confirmed = anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        PlacedOrder picked =
                anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed").isPicked();
        PlacedOrder cancelled = anna.orders(Map.of(cola, 1)).isCancelled();
        shop.looksAgain();
        String mine = "/api/orders?customer=" + anna.id() + "&status=confirmed&status=picked";

        JsonNode oldest = shop.read(mine + "&sort=oldest&total=true&lines=true&depot=main");
        assertThat(ids(oldest)).containsExactly(confirmed.id(), picked.id());
        assertThat(oldest.path("total").asInt()).isEqualTo(2);
        assertThat(oldest.at("/items/0/lines/0/sku").asString()).isEqualTo(cola);
        assertThat(oldest.at("/items/0/depot").asString()).isEqualTo("main");
        assertThat(ids(shop.read(mine))).containsExactly(picked.id(), confirmed.id());
        assertThat(shop.read(mine).at("/items/0").has("lines")).isFalse();
        assertThat(ids(shop.read(mine + "&depot=elsewhere"))).isEmpty();
        assertThat(ids(shop.read("/api/orders?customer=" + anna.id()))).contains(cancelled.id());
        JsonNode one = shop.read(mine + "&sort=oldest&limit=1");
        assertThat(ids(shop.read(
                        mine + "&sort=oldest&cursor=" + one.path("nextCursor").asString())))
                .containsExactly(picked.id());
    }

    @Test
    void stocksAreListedThatAreLowOutOrReserved() {
        String none = shop.sells("none", 100, 0, 0);
        String few = shop.sells("few", 100, 0, 3);
        anna.orders(Map.of(cola, 2)).awaitsStatus("confirmed");
        shop.looksAgain();

        assertThat(skus("/api/stock?limit=200")).contains(none, few, cola, beer);
        assertThat(skus("/api/stock?limit=200&filter=out")).contains(none).doesNotContain(few, cola, beer);
        assertThat(skus("/api/stock?limit=200&filter=low")).contains(none, few).doesNotContain(cola, beer);
        assertThat(skus("/api/stock?limit=200&filter=reserved")).contains(cola).doesNotContain(none, few, beer);
        assertThat(skus("/api/stock?limit=1&total=true")).contains(none, few, cola, beer);
        shop.http().get("/api/stock?filter=plenty").isProblem(400, "malformed");
    }

    @Test
    void listsSayHowLongTheyAreWhereThatIsAsked() {
        PlacedOrder order = anna.orders(Map.of(cola, 1)).isPickedAndDelivered();
        shop.looksAgain();
        for (String list : List.of(
                "/api/orders/" + order.id() + "/history",
                "/api/stock/" + cola + "/movements",
                "/api/customers/" + anna.id() + "/deposit/ledger",
                "/api/sagas",
                "/api/dead-letters",
                "/api/credit-notes",
                "/api/read-models/orders/rebuilds",
                "/api/containers")) {
            JsonNode page = shop.read(list + "?limit=1&total=true");
            assertThat(page.path("total").asInt())
                    .as(list)
                    .isGreaterThanOrEqualTo(page.path("items").size());
            assertThat(page.has("nextCursor"))
                    .as(list)
                    .isEqualTo(page.path("total").asInt() > 1);
            assertThat(shop.read(list + "?limit=1").has("total")).as(list).isFalse();
        }
    }

    private List<String> skus(String path) {
        List<String> skus = new ArrayList<>();
        pages(
                path,
                page -> page.path("items")
                        .forEach(item -> skus.add(item.path("sku").asString())));
        assertThat(skus).doesNotHaveDuplicates();
        return skus;
    }

    private void pages(String path, Consumer<JsonNode> each) {
        JsonNode page = shop.read(path);
        each.accept(page);
        while (page.has("nextCursor")) {
            page = shop.read(path + "&cursor=" + page.path("nextCursor").asString());
            each.accept(page);
        }
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(order -> order.path("orderId").asString())
                .toList();
    }
}
