package consigne.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LosingTheDatabaseTest {

    private final List<EmbeddedPostgres> databases = new ArrayList<>();

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
            OrderingCustomers customers = new OrderingCustomers(shop, cola, 20);
            customers.orderDuring(() -> {
                dies(postgres, customers);
                dies(postgres, customers);
                isAwayForAWhile(postgres, folder, customers);
            });

            assertThat(customers.turnedAway()).allSatisfy(LosingTheDatabaseTest::isAnOutage);
            customers.acknowledged().forEach(order -> order.awaitsStatus("confirmed"));
            shop.customer("late").orders(Map.of(cola, 1)).isPickedAndDelivered();
            customers.acknowledged().forEach(PlacedOrder::isCancelled);
            customers.acknowledged().forEach(order -> order.hasAtTheProvider(0, 0));
        }
    }

    private EmbeddedPostgres start(Path folder, int port) {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.in(folder.resolve("postgres")).port(port).start();
        databases.add(postgres);
        return postgres;
    }

    private static void dies(EmbeddedPostgres postgres, OrderingCustomers customers) {
        postgres.kill();
        customers.moreIsAcknowledged();
    }

    private void isAwayForAWhile(EmbeddedPostgres postgres, Path folder, OrderingCustomers customers) {
        postgres.stop();
        Shop.eventually(() -> assertThat(customers.turnedAway()).hasSizeGreaterThan(5));
        start(folder, postgres.port());
    }

    private static void isAnOutage(Reply reply) {
        reply.isProblem(503, "unavailable");
        assertThat(reply.header("Retry-After")).matches("\\d+");
    }

    private static Database at(EmbeddedPostgres postgres) {
        return new Database(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
