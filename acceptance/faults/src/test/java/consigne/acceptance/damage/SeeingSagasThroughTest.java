package consigne.acceptance.damage;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.OtherVersion;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Support sees how far each order's saga has got, and has one that is stuck go on, or undo what it has done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeeingSagasThroughTest {

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database, "consigne.fulfilment.payment-time-limit=12s");
    private final Shop shop = new Shop(server::address, database);
    private final String cola = shop.sells("cola", 180, 1, 1000);

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void oneThatWaitsSaysForWhatAndItsStepsStayWhenItHasEnded() {
        PlacedOrder order = shop.customer("anna").orders(Map.of(cola, 1), "pm_unknown");

        eventually(() -> {
            JsonNode saga = saga(order.id());
            assertThat(saga.path("status").asString()).isEqualTo("waiting");
            assertThat(saga.path("waitsFor").asString()).isEqualTo("payment-provider");
            assertThat(saga.path("until").isString()).isTrue();
            assertThat(steps(saga)).contains("reserve done", "authorise done");
            assertThat(saga.path("toCome").valueStream().map(JsonNode::asString))
                    .containsExactly("confirm", "pick", "settle", "capture", "close");
            assertThat(ids("waiting")).contains(order.id());
        });

        order.awaitsStatus("rejected");
        eventually(() -> {
            JsonNode saga = saga(order.id());
            assertThat(saga.path("status").asString()).isEqualTo("ended");
            assertThat(saga.path("state").asString()).isEqualTo("rejected");
            assertThat(steps(saga)).contains("reserve done", "authorise done", "reject done", "release done");
            assertThat(ids("ended")).contains(order.id());
        });
    }

    @Test
    void aStepThatWasRefusedIsShownWithTheRule() {
        PlacedOrder order = shop.customer("bert").orders(Map.of(cola, 5000)).awaitsRejectionFor("out-of-stock");

        eventually(() -> assertThat(saga(order.id()).path("done").valueStream()).anySatisfy(step -> {
            assertThat(step.path("outcome").asString()).isEqualTo("refused");
            assertThat(step.path("rule").asString()).isEqualTo("out-of-stock");
        }));
    }

    @Test
    void oneThatIsStuckGoesOnWhenItIsRetriedAfterTheRepair() {
        String rare = shop.sells("rare", 900, 0, 0);
        String whole = shop.books()
                .sql()
                .sql("select payload::text from event where type = 'stock.received' and aggregate_id = ?")
                .param("stock:main:" + cola)
                .query(String.class)
                .single()
                .replace(cola, rare);
        new OtherVersion(database)
                .begins(
                        "stock:main:" + rare,
                        "stock.received",
                        "v1",
                        whole.replace("\"quantity\":1000", "\"quantity\":\"x\""));
        String order = shop.customer("carl").orders(Map.of(rare, 1)).id();

        eventually(() -> {
            JsonNode saga = saga(order);
            assertThat(saga.path("status").asString()).isEqualTo("stuck");
            assertThat(saga.path("state").asString()).isEqualTo("not-begun");
            assertThat(saga.path("letters").valueStream()).isNotEmpty();
            assertThat(ids("stuck")).contains(order);
        });
        eventually(() -> assertThat(shop.read("/api/orders/" + order)
                        .path("waitsFor")
                        .valueStream()
                        .map(wait -> wait.path("taker").asString()))
                .containsExactly("fulfilment"));
        eventually(() -> assertThat(retried(order)).containsExactly("failed"));

        shop.books()
                .sql()
                .sql("update event set payload = ?::json where aggregate_id = ? and sequence = 0")
                .param(whole)
                .param("stock:main:" + rare)
                .update();
        shop.http().post("/api/sagas/" + order + "/retry", Map.of()).isFine();
        eventually(() -> {
            assertThat(saga(order).path("state").asString()).isEqualTo("confirmed");
            assertThat(shop.read("/api/orders/" + order).has("waitsFor")).isFalse();
        });
    }

    @Test
    void oneWhoseDeadlineWasLostIsStuckAndSetsItAgainWhenItIsRetried() {
        PlacedOrder order = shop.customer("emil").orders(Map.of(cola, 1), "pm_unknown");
        eventually(() -> assertThat(shop.books()
                        .sql()
                        .sql("delete from scheduled_tasks where convert_from(task_data, 'UTF8') like ?")
                        .param("%payment.abandon-attempt%" + order.id() + "%")
                        .update())
                .isEqualTo(1));
        eventually(() -> assertThat(saga(order.id()).path("state").asString()).isEqualTo("authorising"));
        shop.books()
                .sql()
                .sql("update saga_progress set waits_until = now() - interval '2 minutes' where saga_id = ?")
                .param(order.id())
                .update();
        assertThat(saga(order.id()).path("status").asString()).isEqualTo("stuck");

        JsonNode retried = shop.http()
                .post("/api/sagas/" + order.id() + "/retry", Map.of())
                .isFine()
                .json();

        assertThat(retried.path("again").asString()).isEqualTo("taken");
        order.awaitsStatus("rejected");
    }

    @Test
    void supportHasOneUndoWhatItHasDoneAndSaysWhy() {
        PlacedOrder order = shop.customer("dora").orders(Map.of(cola, 2)).awaitsStatus("confirmed");

        shop.http()
                .post("/api/sagas/" + order.id() + "/compensation", Map.of("reason", "It will never be picked"))
                .isFine();

        order.awaitsStatus("cancelled");
        eventually(() -> {
            JsonNode saga = saga(order.id());
            assertThat(saga.path("state").asString()).isEqualTo("cancelled");
            assertThat(steps(saga)).contains("confirm done", "release done", "void done");
        });
        assertThat(order.history()).anySatisfy(entry -> {
            assertThat(entry.path("event").asString()).startsWith("order.cancelled");
            assertThat(entry.path("reason").asString()).isEqualTo("It will never be picked");
            assertThat(entry.at("/actor/role").asString()).isEqualTo("support");
        });
        Reply again = shop.http().post("/api/sagas/" + order.id() + "/compensation", Map.of("reason", "Again"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("not-allowed-now");
    }

    private JsonNode saga(String order) {
        return shop.http().get("/api/sagas/" + order).isFine().json();
    }

    private List<String> ids(String status) {
        return shop.http()
                .get("/api/sagas?limit=200&status=" + status)
                .json()
                .path("items")
                .valueStream()
                .map(saga -> saga.path("id").asString())
                .toList();
    }

    private List<String> retried(String order) {
        return shop.http()
                .post("/api/sagas/" + order + "/retry", Map.of())
                .isFine()
                .json()
                .path("letters")
                .valueStream()
                .map(letter -> letter.path("result").asString())
                .toList();
    }

    private static List<String> steps(JsonNode saga) {
        return saga.path("done")
                .valueStream()
                .map(step -> step.path("step").asString() + " "
                        + step.path("outcome").asString())
                .toList();
    }
}
