package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After a spot on television everybody wants one product, of which there is half as much as is wanted. */
@Tag("torture")
class RushingForOneProductTest {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final int ORDERS = Integer.getInteger("torture.rush-orders", FULL ? 10_000 : 300);
    private static final int IN_STOCK = ORDERS / 2;
    private static final int CONNECTIONS = 64;

    private final Database database = TestPostgres.freshDatabase();

    /** Which answers there were, by their status. */
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    @Test
    void everyOrderIsTakenAndDecidedAndNotABottleIsPromisedTwice() throws Exception {
        try (Server server = Server.on(database, "consigne.limits.requests-per-second=0")) {
            Shop shop = new Shop(server::address, database);
            String beer = shop.sells("beer", 120, 1, IN_STOCK);
            rush(shop, Map.of(beer, 1));

            assertThat(answers.keySet()).isSubsetOf(201, 503);
            assertThat(answers.get(201)).hasValue(ORDERS);
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(100))
                    .untilAsserted(() -> assertThat(with(shop, "confirmed") + with(shop, "rejected"))
                            .isEqualTo(ORDERS));
            assertThat(with(shop, "confirmed")).isEqualTo(IN_STOCK);
            shop.looksAgain();
            assertThat(shop.stock(beer)).isEqualTo(new Shop.Level(IN_STOCK, IN_STOCK, 0));
        }
    }

    private static long with(Shop shop, String status) {
        return shop.books().number("select count(*) from orders where status = '" + status + "'");
    }

    private void rush(Shop shop, Map<String, Integer> wanted) throws Exception {
        Queue<Integer> left =
                new ConcurrentLinkedQueue<>(IntStream.range(0, ORDERS).boxed().toList());
        List<Future<?>> customers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Customer customer = shop.customer("customer-" + i);
                customers.add(threads.submit(() -> {
                    while (left.poll() != null) {
                        order(customer, wanted);
                    }
                }));
            }
        }
        for (Future<?> each : customers) {
            each.get();
        }
    }

    /** Sends an order again for as long as it is told to come back later. */
    private void order(Customer customer, Map<String, Integer> wanted) {
        await().atMost(Duration.ofMinutes(2)).pollDelay(Duration.ZERO).until(() -> {
            Reply reply = customer.triesToOrder(wanted, "pm_ok");
            answers.computeIfAbsent(reply.status(), _ -> new AtomicInteger()).incrementAndGet();
            return reply.status() != 503;
        });
    }
}
