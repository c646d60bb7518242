package consigne.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is away while customers go on ordering; when it is there again, so are the sagas. */
@Tag("torture")
class BeingWithoutTheDatabaseTest {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final Duration AWAY = Duration.ofSeconds(Long.getLong("torture.away-seconds", FULL ? 90 : 6));
    /** In a build others want the machine, too. */
    private static final Duration SOON = Duration.ofSeconds(FULL ? 2 : 10);

    private static final int CUSTOMERS = 8;

    private final Queue<PlacedOrder> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean enough;

    @Test
    void theFirstStepOfASagaIsTakenSoonAfterItsReturn(@TempDir Path folder) throws Exception {
        EmbeddedPostgres before = EmbeddedPostgres.in(folder).start();
        Database database = new Database(before.jdbcUrl(), before.username(), before.password());
        try (Server server = Server.on(database, "consigne.fulfilment.payment-time-limit=1h")) {
            Shop shop = new Shop(server::address, database);
            String cola = shop.sells("cola", 180, 1, 1_000_000);
            List<Future<?>> customers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS + 1)) {
                for (int i = 0; i < CUSTOMERS; i++) {
                    customers.add(threads.submit(() -> keepsOrdering(shop, cola)));
                }
                moreIsAcknowledged();
                before.stop();
                await().pollDelay(AWAY).atMost(AWAY.multipliedBy(2)).until(() -> true);
                Future<OffsetDateTime> back = threads.submit(() -> firstAnswer(shop));
                try (EmbeddedPostgres _ =
                        EmbeddedPostgres.in(folder).port(before.port()).start()) {
                    OffsetDateTime there = back.get();
                    moreIsAcknowledged();
                    enough = true;
                    for (Future<?> customer : customers) {
                        customer.get();
                    }
                    goesOn(shop, there);
                }
            } finally {
                enough = true;
            }
        } finally {
            before.stop();
        }
    }

    private void goesOn(Shop shop, OffsetDateTime there) throws IOException {
        Duration first = firstStepAfter(there, shop);
        acknowledged.forEach(order -> order.awaitsStatus("confirmed"));
        assertThat(shop.books().number("select count(*) from parked_event")).isZero();
        report(first);
        assertThat(turnedAway).hasPositiveValue();
        assertThat(first).isLessThan(SOON);
    }

    private void keepsOrdering(Shop shop, String cola) {
        Customer customer = shop.customer("anna");
        while (!enough) {
            Reply reply = customer.triesToOrder(Map.of(cola, 1), "pm_ok");
            if (reply.status() == 201) {
                acknowledged.add(
                        new PlacedOrder(shop, reply.json().path("orderId").asString()));
            } else {
                reply.isProblem(503, "unavailable");
                turnedAway.incrementAndGet();
            }
        }
    }

    private void moreIsAcknowledged() {
        int before = acknowledged.size();
        Shop.eventually(() -> assertThat(acknowledged).hasSizeGreaterThan(before + 50));
    }

    /** When the database first answers; by its own clock, which is that of this machine. */
    private static OffsetDateTime firstAnswer(Shop shop) {
        return await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(
                        () -> shop.books()
                                .sql()
                                .sql("select clock_timestamp()")
                                .query(OffsetDateTime.class)
                                .single(),
                        Objects::nonNull);
    }

    private static Duration firstStepAfter(OffsetDateTime there, Shop shop) {
        return shop.books()
                .sql()
                .sql("""
                        select (1000 * extract(epoch from min(recorded_at) - :there))::bigint from event
                        where recorded_at > :there and metadata->>'actorChannel' = 'saga'""")
                .param("there", there)
                .query((row, _) -> Duration.ofMillis(row.getLong(1)))
                .single();
    }

    private void report(Duration first) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "torture"));
        Files.writeString(folder.resolve("being-without-the-database.txt"), """
                seconds without the database: %d
                orders taken before and after: %d
                orders turned away: %d
                milliseconds from its return to a saga's first step: %d
                """.formatted(
                        AWAY.toSeconds(), acknowledged.size(), turnedAway.get(), first.toMillis()));
    }
}
