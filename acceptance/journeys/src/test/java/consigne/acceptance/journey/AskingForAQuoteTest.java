package consigne.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Lines;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AskingForAQuoteTest {

    private static final int BASKETS = 40;

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 199, 1, 50);
    private final String crate = shop.sells("crate", 2390, 20, 3);

    @Test
    void aQuoteSaysWhatIsToPayAndWhatIsNotToBeHad() {
        anna.brings(10);
        JsonNode quote = quote(Map.of(cola, 6, crate, 4)).isFine().json();

        assertThat(quote.at("/totals/goods/amount").asString()).isEqualTo("107.54");
        assertThat(quote.at("/totals/deposits/amount").asString()).isEqualTo("17.20");
        assertThat(quote.at("/toAuthorise/amount").asString()).isEqualTo("124.74");
        assertThat(quote.at("/creditUsed/amount").asString()).isEqualTo("2.00");
        assertThat(quote.at("/toPay/amount").asString()).isEqualTo("122.74");
        assertThat(quote.at("/vat")).hasSize(1);
        assertThat(quote.at("/unavailable")).singleElement().satisfies(line -> {
            assertThat(line.path("sku").asString()).isEqualTo(crate);
            assertThat(line.path("wanted").asInt()).isEqualTo(4);
            assertThat(line.path("available").asInt()).isEqualTo(3);
        });
        assertThat(shop.stock(crate)).isEqualTo(new Shop.Level(3, 0, 3));
    }

    @Test
    void anOrderPlacedAtOnceComesToWhatTheQuoteSaid() {
        Random random = new Random(20261127);
        for (int basket = 0; basket < BASKETS; basket++) {
            shop.sellsAs(cola, 100 + random.nextInt(300), 1);
            if (random.nextInt(4) == 0) {
                anna.brings(1 + random.nextInt(5));
            }
            Map<String, Integer> wanted = new HashMap<>(Map.of(cola, 1 + random.nextInt(9)));
            if (random.nextBoolean()) {
                wanted.put(crate, 1 + random.nextInt(3));
            }
            JsonNode quote = quote(wanted).isFine().json();
            PlacedOrder order = anna.orders(wanted);
            assertThat(order.view().path("totals")).isEqualTo(quote.path("totals"));
            assertThat(order.view().path("lines")).isEqualTo(quote.path("lines"));
            order.isCancelled();
        }
    }

    @Test
    void whatCannotBeOrderedIsNotQuoted() {
        quote(Map.of("unheard-of", 1)).isProblem(409, "unknown-product");
        quote(Map.of(cola, 0)).isProblem(400, "malformed");
    }

    private Reply quote(Map<String, Integer> wanted) {
        return shop.http().post("/api/quotes", Map.of("customerId", anna.id(), "lines", Lines.wanted(wanted)));
    }
}
