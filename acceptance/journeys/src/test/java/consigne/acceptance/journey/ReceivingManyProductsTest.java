package consigne.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceivingManyProductsTest {

    private static final String RECEIPTS = "/api/stock/receipts";
    private static final String COUNTS = "/api/stock/counts";

    private final Shop shop = Shop.shared();
    private final String cola = shop.sells("cola", 180, 1, 0);
    private final String water = shop.sells("water", 80, 1, 0);

    @Test
    void eachLineIsTakenOrRefusedByItself() {
        Reply reply = shop.http()
                .post(
                        RECEIPTS,
                        Map.of(
                                "reference",
                                "Delivery note 4711",
                                "lines",
                                List.of(received(cola, 10), received("no-such-drink", 5), received(water, 7))));

        JsonNode answer = reply.isFine().json();
        assertThat(answer.path("taken").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").asInt()).isEqualTo(1);
        assertThat(answer.path("lines").path(0).toString())
                .isEqualTo("{\"sku\":\"%s\",\"taken\":true}".formatted(cola));
        JsonNode refused = answer.path("lines").path(1);
        assertThat(refused.path("taken").asBoolean()).isFalse();
        assertThat(refused.path("refusal").path("rule").asString()).isEqualTo("unknown-product");
        assertThat(refused.path("refusal").path("facts").path("sku").asString()).isEqualTo("no-such-drink");
        assertThat(shop.stock(cola).onHand()).isEqualTo(10);
        assertThat(shop.stock(water).onHand()).isEqualTo(7);
    }

    @Test
    void aCountSaysWhatIsThereOfEach() {
        shop.http()
                .post(RECEIPTS, Map.of("reference", "DN", "lines", List.of(received(cola, 10), received(water, 10))))
                .isFine();

        JsonNode answer = shop.http()
                .post(
                        COUNTS,
                        Map.of(
                                "reason",
                                "Monthly count",
                                "lines",
                                List.of(Map.of("sku", cola, "counted", 9), Map.of("sku", water, "counted", 0))))
                .isFine()
                .json();

        assertThat(answer.path("taken").asInt()).isEqualTo(2);
        assertThat(shop.stock(cola).onHand()).isEqualTo(9);
        assertThat(shop.stock(water).onHand()).isZero();
    }

    @Test
    void aRequestThatIsSentAgainWithItsKeyTakesNoLineTwice() {
        String key = "delivery-" + UUID.randomUUID();
        var body = Map.of("reference", "DN", "lines", List.of(received(cola, 10), received(water, 7)));

        Reply first = shop.http().post(RECEIPTS, body, "Idempotency-Key", key).isFine();
        Reply again = shop.http().post(RECEIPTS, body, "Idempotency-Key", key).isFine();
        loseTheAnswer(key);
        Reply lost = shop.http().post(RECEIPTS, body, "Idempotency-Key", key).isFine();

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(lost.body()).isEqualTo(first.body());
        assertThat(shop.stock(cola).onHand()).isEqualTo(10);
        assertThat(shop.stock(water).onHand()).isEqualTo(7);
    }

    /** As a process leaves a key that is killed when it has sent some of the lines. */
    @Test
    void aRequestThatWasCutOffInTheMiddleIsFinished() {
        String key = "cut-" + UUID.randomUUID();
        var body = Map.of("reference", "DN", "lines", List.of(received(cola, 10), received("later", 7)));
        shop.http().post(RECEIPTS, body, "Idempotency-Key", key).isFine();
        loseTheAnswer(key);
        shop.http()
                .put(
                        "/api/products/later",
                        Map.of(
                                "name",
                                "Later",
                                "unitPrice",
                                Map.of("amount", "1.95", "currency", "EUR"),
                                "vatPercent",
                                5.5))
                .isFine();

        JsonNode answer = shop.http()
                .post(RECEIPTS, body, "Idempotency-Key", key)
                .isFine()
                .json();

        assertThat(answer.path("taken").asInt()).isEqualTo(2);
        assertThat(shop.stock(cola).onHand()).isEqualTo(10);
        assertThat(shop.stock("later").onHand()).isEqualTo(7);
    }

    @Test
    void aReferenceThatIsUniqueCountsOnceForEachProduct() {
        receives("DN-7", received(cola, 10));
        shop.http()
                .post(
                        "/api/stock/" + water + "/receipts",
                        Map.of("quantity", 5, "reference", "DN-7", "referenceIsUnique", true))
                .isFine();
        receives("DN-7", received(cola, 99), received(water, 99));

        assertThat(shop.stock(cola).onHand()).isEqualTo(10);
        assertThat(shop.stock(water).onHand()).isEqualTo(5);
    }

    @Test
    void whatIsMalformedIsRefusedAsAWhole() {
        var twice = Map.of("reference", "DN", "lines", List.of(received(cola, 10), received(cola, 7)));
        var nothing = Map.of("reference", "DN", "lines", List.of(received(cola, 0)));
        var many = Map.of(
                "reference",
                "DN",
                "lines",
                IntStream.range(0, 501).mapToObj(i -> received("p-" + i, 1)).toList());

        assertThat(shop.http().post(RECEIPTS, twice).isProblem(400, "malformed").wrong())
                .contains("more than once");
        shop.http().post(RECEIPTS, nothing).isProblem(400, "malformed");
        shop.http().post(RECEIPTS, many).isProblem(400, "malformed");
        assertThat(shop.stock(cola).onHand()).isZero();
    }

    private void receives(String reference, Map<?, ?>... lines) {
        shop.http()
                .post(RECEIPTS, Map.of("reference", reference, "referenceIsUnique", true, "lines", List.of(lines)))
                .isFine();
    }

    private static Map<String, Object> received(String sku, int quantity) {
        return Map.of("sku", sku, "quantity", quantity);
    }

    private void loseTheAnswer(String key) {
        int lost = shop.books()
                .sql()
                .sql("update idempotency_key set status = null, claimed_until = '-infinity' where key like ?")
                .param("%" + key + "%")
                .update();
        assertThat(lost).isEqualTo(1);
    }
}
