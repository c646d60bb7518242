package consigne.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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

    @Test
    void theFirstStepOfASagaIsTakenSoonAfterItsReturn(@TempDir Path folder) throws Exception {
        EmbeddedPostgres before = EmbeddedPostgres.in(folder).start();
        List<EmbeddedPostgres> databases = new ArrayList<>(List.of(before));
        Database database = new Database(before.jdbcUrl(), before.username(), before.password());
        try (Server server = Server.on(database, "consigne.fulfilment.payment-time-limit=1h")) {
            Shop shop = new Shop(server::address, database);
            OrderingCustomers customers = new OrderingCustomers(shop, shop.sells("cola", 180, 1, 1_000_000), 50);
            CompletableFuture<OffsetDateTime> there = new CompletableFuture<>();
            customers.orderDuring(() -> {
                before.stop();
                await().pollDelay(AWAY).atMost(AWAY.multipliedBy(2)).until(() -> true);
                var back = CompletableFuture.supplyAsync(() -> firstAnswer(shop));
                databases.add(EmbeddedPostgres.in(folder).port(before.port()).start());
                there.complete(back.get());
            });
            goesOn(shop, customers, there.join());
        } finally {
            databases.forEach(EmbeddedPostgres::stop);
        }
    }

    private static void goesOn(Shop shop, OrderingCustomers customers, OffsetDateTime there) throws IOException {
        Duration first = firstStepAfter(there, shop);
        customers.acknowledged().forEach(order -> order.awaitsStatus("confirmed"));
        assertThat(shop.books().number("select count(*) from parked_event")).isZero();
        report(customers, first);
        assertThat(customers.turnedAway()).isNotEmpty().allSatisfy(reply -> reply.isProblem(503, "unavailable"));
        assertThat(first).isLessThan(SOON);
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

    private static void report(OrderingCustomers customers, Duration first) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "torture"));
        Files.writeString(folder.resolve("being-without-the-database.txt"), """
                seconds without the database: %d
                orders taken before and after: %d
                orders turned away: %d
                milliseconds from its return to a saga's first step: %d
                """.formatted(
                        AWAY.toSeconds(),
                        customers.acknowledged().size(),
                        customers.turnedAway().size(),
                        first.toMillis()));
    }
}
