package consigne.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LosingTheDatabaseTest {

    private static final int CLIENTS = 8;

    private final ConcurrentLinkedQueue<PlacedOrder> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Reply> others = new ConcurrentLinkedQueue<>();
    private final List<EmbeddedPostgres> databases = new ArrayList<>();
    private volatile boolean enough;

    @AfterEach
    void stop() {
        databases.forEach(EmbeddedPostgres::stop);
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingNeedsARestart(@TempDir Path folder) throws Exception {
        EmbeddedPostgres postgres = start(folder, 0);
        try (Server server = Server.on(at(postgres), "consigne.command-time-limit=3s")) {
            Shop shop = new Shop(server::address, at(postgres));
            String cola = shop.sells("cola", 180, 1, 100_000);
            underLoad(shop, cola, () -> {
                dies(postgres);
                dies(postgres);
                isAwayForAWhile(postgres, folder);
            });

            assertThat(others).allSatisfy(LosingTheDatabaseTest::isAnOutage);
            acknowledged.forEach(order -> order.awaitsStatus("confirmed"));
            shop.customer("late").orders(Map.of(cola, 1)).isPickedAndDelivered();
            acknowledged.forEach(PlacedOrder::isCancelled);
            acknowledged.forEach(order -> order.hasAtTheProvider(0, 0));
        }
    }

    private EmbeddedPostgres start(Path folder, int port) {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.in(folder.resolve("postgres")).port(port).start();
        databases.add(postgres);
        return postgres;
    }

    private void underLoad(Shop shop, String cola, Runnable trouble) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<? extends Future<?>> loads = IntStream.range(0, CLIENTS)
                    .mapToObj(_ -> clients.submit(() -> keepOrdering(shop, cola)))
                    .toList();
            moreIsAcknowledged();
            trouble.run();
            moreIsAcknowledged();
            enough = true;
            for (Future<?> load : loads) {
                load.get();
            }
        } finally {
            enough = true;
        }
    }

    private void keepOrdering(Shop shop, String cola) {
        Customer customer = shop.customer("loader");
        while (!enough) {
            Reply reply = customer.triesToOrder(Map.of(cola, 1), "pm_ok");
            if (reply.status() == 201) {
                acknowledged.add(
                        new PlacedOrder(shop, reply.json().path("orderId").asString()));
            } else {
                others.add(reply);
            }
        }
    }

    private void dies(EmbeddedPostgres postgres) {
        postgres.kill();
        moreIsAcknowledged();
    }

    private void isAwayForAWhile(EmbeddedPostgres postgres, Path folder) {
        postgres.stop();
        Shop.eventually(() -> assertThat(others).hasSizeGreaterThan(5));
        start(folder, postgres.port());
    }

    private void moreIsAcknowledged() {
        int before = acknowledged.size();
        Shop.eventually(() -> assertThat(acknowledged).hasSizeGreaterThan(before + 20));
    }

    private static void isAnOutage(Reply reply) {
        reply.isProblem(503, "unavailable");
        assertThat(reply.header("Retry-After")).matches("\\d+");
    }

    private static Database at(EmbeddedPostgres postgres) {
        return new Database(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
