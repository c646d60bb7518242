package consigne.acceptance.crash;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Audit;
import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fulfilment of one order fails whatever is done, in the midst of many others. */
@Tag("torture")
class FailingBesideOthersTest {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final int OTHERS = Integer.getInteger("torture.orders-beside", FULL ? 1_000 : 40);
    private static final int CUSTOMERS = 16;
    private static final String ABSINTHE = "absinthe-of-its-own";

    private final Database database = TestPostgres.freshDatabase();
    private final long began = System.nanoTime();

    @Test
    void everyOtherOrderIsClosedAndTheOneGoesOnWhenTheFaultIsMended() throws Exception {
        try (Server server = Server.equipped(new Wrapping(real -> new StubbornBus(real, ABSINTHE)), database)) {
            Shop shop = new Shop(server::address, database);
            String cola = shop.sells("cola", 180, 1, OTHERS);
            shop.sellsAs(ABSINTHE, 4_900, 0);
            shop.receives(1, ABSINTHE);

            PlacedOrder failing = amidOthers(shop, cola);
            Duration lasted = Duration.ofNanos(System.nanoTime() - began);

            assertThat(shop.books().number("select count(*) from orders where status = 'closed'"))
                    .isEqualTo(OTHERS);
            assertThat(waiting(shop)).containsExactly(failing.id() + ": " + StubbornBus.WHY, failing.id() + ": behind");
            eventually(() -> assertThat(shop.books().number("select count(*) from fulfilment"))
                    .isZero());

            ((StubbornBus) server.bean(CommandBus.class)).isMended();
            shop.http().post("/api/sagas/" + failing.id() + "/retry", Map.of()).isFine();
            eventually(() -> assertThat(waiting(shop)).isEmpty());
            failing.awaitsStatus("cancelled");
            eventually(() -> new Audit(shop.books()).findsNothingLeft());
            report(lasted);
        }
    }

    /**
     * Has an order placed that fails, and called off, while others are placed, delivered and closed before and after.
     */
    private static PlacedOrder amidOthers(Shop shop, String cola) throws Exception {
        List<Future<?>> others = new ArrayList<>();
        try (ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS)) {
            IntStream.range(0, OTHERS / 2).forEach(_ -> others.add(customers.submit(() -> oneIsClosed(shop, cola))));
            Future<PlacedOrder> failing =
                    customers.submit(() -> shop.customer("bert").orders(Map.of(ABSINTHE, 1)));
            IntStream.range(OTHERS / 2, OTHERS)
                    .forEach(_ -> others.add(customers.submit(() -> oneIsClosed(shop, cola))));
            failing.get().isCancelled();
            for (Future<?> other : others) {
                other.get();
            }
            return failing.get();
        }
    }

    private static void oneIsClosed(Shop shop, String cola) {
        Customer anna = shop.customer("anna");
        anna.orders(Map.of(cola, 1)).isPickedAndDelivered();
    }

    private static List<String> waiting(Shop shop) {
        return shop.books()
                .sql()
                .sql("""
                        select sequence || ': ' || case when cause like '%' || ? || '%' then ?
                            else coalesce(cause, 'behind') end
                        from parked_event order by position""")
                .params(StubbornBus.WHY, StubbornBus.WHY)
                .query(String.class)
                .list();
    }

    private static void report(Duration lasted) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "torture"));
        Files.writeString(folder.resolve("failing-beside-others.txt"), """
                orders closed beside one that fails: %d
                seconds until the last of them was closed: %d
                """.formatted(OTHERS, lasted.toSeconds()));
    }
}
