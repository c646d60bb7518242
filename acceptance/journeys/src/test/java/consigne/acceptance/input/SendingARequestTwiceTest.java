package consigne.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendingARequestTwiceTest {

    private static final String KEY = "Idempotency-Key";

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 500);

    @Test
    void theSameKeyAndBodyGetTheFirstAnswer() {
        Reply first = ordering(1, "a-" + anna.id()).isFine();
        Reply second = ordering(1, "a-" + anna.id()).isFine();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(orders(cola)).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherBodyIsRefused() {
        ordering(1, "b-" + anna.id()).isFine();

        ordering(2, "b-" + anna.id()).isProblem(422, "idempotency-key-reused");
        assertThat(orders(cola)).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherOperationIsAnotherKey() {
        String key = "c-" + anna.id();
        Reply order = ordering(1, key).isFine();
        String path = order.header("Location") + "/cancellation";
        Map<String, String> reason = Map.of("reason", "plans changed");

        shop.http().post(path, reason, KEY, key).isFine();
        shop.http().post(path, reason, KEY, key).isFine();
        shop.http().post(path, reason).isProblem(409, "not-allowed-now");
    }

    @Test
    void aRefusalIsRememberedToo() {
        String key = "d-" + anna.id();
        Map<String, Integer> unknown = Map.of("later-" + anna.id(), 1);
        anna.triesToOrder(unknown, "pm_ok", KEY, key).isProblem(409, "unknown-product");
        shop.sellsAs("later-" + anna.id(), 100, 0);

        anna.triesToOrder(unknown, "pm_ok", KEY, key).isProblem(409, "unknown-product");
    }

    @Test
    void fiftyRequestsWithOneKeyMakeOneOrder() throws Exception {
        Set<String> made = ConcurrentHashMap.newKeySet();
        Callable<Integer> request = () -> {
            Reply reply = ordering(3, "e-" + anna.id());
            if (reply.status() == 201) {
                made.add(reply.json().path("orderId").asString());
            } else {
                reply.isProblem(409, "request-in-progress");
            }
            return reply.status();
        };
        try (var clients = Executors.newFixedThreadPool(50)) {
            for (var answer : clients.invokeAll(
                    IntStream.range(0, 50).mapToObj(_ -> request).toList())) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        made.add(ordering(3, "e-" + anna.id()).isFine().json().path("orderId").asString());

        assertThat(made).hasSize(1);
        assertThat(orders(cola)).isEqualTo(1);
    }

    @Test
    void theFirstAnswerOutlivesARestart() {
        Database database = TestPostgres.freshDatabase();
        String beer;
        Reply first;
        try (Server server = Server.on(database)) {
            Shop before = new Shop(server::address, database);
            beer = before.sells("beer", 150, 1, 10);
            first = new Customer(before, "anna").triesToOrder(Map.of(beer, 1), "pm_ok", KEY, "f");
        }
        try (Server server = Server.on(database)) {
            Shop after = new Shop(server::address, database);
            Reply second = new Customer(after, "anna").triesToOrder(Map.of(beer, 1), "pm_ok", KEY, "f");

            assertThat(second.isFine().body()).isEqualTo(first.body());
            assertThat(after.books().number("select count(*) from event where type = 'order.placed'"))
                    .isEqualTo(1);
        }
    }

    private Reply ordering(int quantity, String key) {
        return anna.triesToOrder(Map.of(cola, quantity), "pm_ok", KEY, key);
    }

    private long orders(String sku) {
        return shop.books()
                .sql()
                .sql("select count(*) from event where type = 'order.placed' and payload::text like ?")
                .param("%" + sku + "%")
                .query(Long.class)
                .single();
    }
}
