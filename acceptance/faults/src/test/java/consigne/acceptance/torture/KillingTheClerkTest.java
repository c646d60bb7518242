package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.crash.Lives;
import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shop is killed while vans come back, orders are closed, money goes back, and all of it is numbered. */
@Tag("torture")
class KillingTheClerkTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillingTheClerkTest.class);

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final int KILLS = Integer.getInteger("torture.clerk-kills", FULL ? 200 : 2);
    private static final int A_LIFE = 6;
    private static final long SEED = Long.getLong("torture.seed", 20261121);
    private static final int NEVER = Integer.MAX_VALUE;

    private final Database database = TestPostgres.freshDatabase();
    private final Random random = new Random(SEED);
    private final long began = System.nanoTime();

    @Test
    void everyOrderAndEveryRefundHasOneNumberAndNoneIsLeftOut(@TempDir Path folder) throws Exception {
        try (Lives lives = new Lives(folder, database, NEVER)) {
            Shop shop = Shop.ofTenaciousPeople(lives::address, database);
            List<String> orders = onTheirWay(shop, (KILLS + 1) * A_LIFE);
            for (int life = 0; life <= KILLS; life++) {
                List<String> now = orders.subList(life * A_LIFE, (life + 1) * A_LIFE);
                now.parallelStream().forEach(order -> isDelivered(shop, order));
                orders.subList(Math.max(life - 1, 0) * A_LIFE, life * A_LIFE).stream()
                        .filter(_ -> random.nextInt(3) == 0)
                        .forEach(order -> isPaidBack(shop, order));
                if (life < KILLS) {
                    Thread.sleep(random.nextInt(300));
                    lives.kill();
                }
            }
            assertThat(lives.deaths()).isEqualTo(KILLS);
            isAllInTheBook(shop.books(), orders.size());
            report(shop.books());
        }
    }

    /** Orders that have left the depot. */
    private static List<String> onTheirWay(Shop shop, int count) {
        String cola = shop.sells("cola", 180, 1, count);
        List<PlacedOrder> placed = IntStream.range(0, count)
                .parallel()
                .mapToObj(_ -> shop.customer("customer").orders(Map.of(cola, 1)))
                .toList();
        placed.forEach(order -> order.awaitsStatus("confirmed").isPicked().isDispatched());
        return placed.stream().map(PlacedOrder::id).toList();
    }

    /** An answer that was lost is asked for again, and then says that it is done already. */
    private static void isDelivered(Shop shop, String order) {
        assertThat(new PlacedOrder(shop, order)
                        .triesTo("delivery", Map.of("lines", List.of(), "empties", List.of()))
                        .status())
                .isIn(204, 409);
    }

    /** Whoever is not paid yet is not paid back. */
    private static void isPaidBack(Shop shop, String order) {
        assertThat(new PlacedOrder(shop, order)
                        .triesTo(
                                "refunds",
                                Map.of("amount", Map.of("amount", "0.50", "currency", "EUR"), "reason", "late"))
                        .status())
                .isIn(204, 409);
    }

    private static void isAllInTheBook(Books books, int orders) {
        Shop.eventually(() -> {
            assertThat(books.number("select count(*) from event where type = 'order.closed'"))
                    .isEqualTo(orders);
            assertThat(books.number("select count(*) from event where type = 'receipt.issued'"))
                    .isEqualTo(orders
                            + books.number("select count(*) from event where type = 'payment.refund-requested'"));
        });
        assertThat(books.sql()
                        .sql("select payload ->> 'number' from event where type = 'receipt.issued' order by position")
                        .query(String.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, Math.toIntExact(receipts(books)))
                        .mapToObj("R-%d-%%06d".formatted(yearOf(books))::formatted)
                        .toList());
        assertThat(books.sql().sql("""
                        select payload #>> '{receipt,orderId}' || ' ' || (payload #>> '{receipt,kind}') from event
                        where type = 'receipt.issued' and payload #>> '{receipt,kind}' = 'sale'
                        group by 1 having count(*) > 1""").query(String.class).list()).isEmpty();
        assertThat(books.number("select count(*) from parked_event")).isZero();
        Shop.eventually(
                () -> assertThat(books.number("select count(*) from receipt")).isEqualTo(receipts(books)));
    }

    private static long receipts(Books books) {
        return books.number("select count(*) from event where type = 'receipt.issued'");
    }

    private static long yearOf(Books books) {
        return books.number(
                "select split_part(min(payload ->> 'number'), '-', 2)::int from event where type = 'receipt.issued'");
    }

    private void report(Books books) throws IOException {
        String figures = """
                seed: %d
                kills: %d
                receipts, each with its number: %d
                of refunds: %d
                seconds: %d
                """.formatted(
                        SEED,
                        KILLS,
                        receipts(books),
                        books.number("select count(*) from event where type = 'payment.refunded'"),
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
        Path folder = Files.createDirectories(Path.of("target", "torture"));
        Files.writeString(folder.resolve("killing-the-clerk.txt"), figures);
        LOG.info("{}", figures);
    }
}
