package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.acceptance.torture.PastBooks.PastOrder;
import consigne.acceptance.torture.Watcher.Charged;
import consigne.acceptance.torture.Watcher.Seen;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Totals without charges are tried on all of a shop's past, while it is open. */
@Tag("torture")
class TryingARuleTest {

    private static final Logger LOG = LoggerFactory.getLogger(TryingARuleTest.class);

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final String FILE = System.getProperty("torture.retail-file", "");
    private static final int TIMES = Integer.getInteger("torture.rules-tried", FULL ? 3 : 1);
    private static final long SEED = Long.getLong("torture.seed", 20261121);
    private static final int WATCHERS = 2;
    private static final int ORDERS_A_MINUTE = 200;
    private static final int ORDERS_BETWEEN = FULL ? 20 : 3;
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database);
    private final Shop shop = new Shop(server::address, database);
    private final AnalystsDesk analyst = new AnalystsDesk(shop);
    private final List<String> live = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void nobodyWhoReadsNoticesWhileARuleIsTriedTakenAndTakenBack() throws Exception {
        PastBooks books = FILE.isEmpty() ? PastBooks.madeUp(new Random(SEED)) : PastBooks.in(Path.of(FILE));
        imports(books);
        allComeTo(books, PastOrder::total);
        List<Charged> charged = charged(books);
        String cola = shop.sells("cola", 180, 1, 1_000_000);
        buys(cola);
        List<Watcher> watchers = IntStream.range(0, WATCHERS)
                .mapToObj(i -> new Watcher(shop.as(Token.ofStaff("watcher")), charged, live, SEED + i))
                .toList();
        List<Seen> seen = new ArrayList<>();
        try (var days = Executors.newSingleThreadScheduledExecutor();
                var threads = Executors.newFixedThreadPool(WATCHERS)) {
            ScheduledFuture<?> buying = days.scheduleAtFixedRate(
                    () -> buys(cola), 0, TimeUnit.MINUTES.toMillis(1) / ORDERS_A_MINUTE, TimeUnit.MILLISECONDS);
            List<Future<Seen>> watching = watchers.stream().map(threads::submit).toList();
            try {
                for (int time = 0; time < TIMES; time++) {
                    triesTheRule(books, charged, buying);
                }
            } finally {
                watchers.forEach(Watcher::stop);
                days.shutdown();
            }
            for (Future<Seen> each : watching) {
                seen.add(each.get());
            }
        }
        assertThat(seen).allSatisfy(each -> assertThat(each.turns()).isEqualTo(2 * TIMES));
        analyst.begin(Map.of("switching", "manual"));
        assertThat(analyst.awaits("orders", "compared").at("/report/equal").asBoolean())
                .isTrue();
        report(books, charged, seen);
    }

    private void triesTheRule(PastBooks books, List<Charged> charged, Future<?> buying) throws Exception {
        analyst.begin(Map.of("rule", "without-charges", "switching", "manual", "corePercent", 50));
        touchesJust(charged, analyst.awaits("orders", "compared").path("report"));
        allComeTo(books, PastOrder::total);
        moreComesOf(buying);

        analyst.tell("orders", "switch");
        assertThat(analyst.last("orders").path("phase").asString()).isEqualTo("switched");
        moreComesOf(buying);
        allComeTo(books, PastOrder::goods);

        analyst.tell("orders", "rollback");
        assertThat(analyst.last("orders").path("phase").asString()).isEqualTo("rolled-back");
        moreComesOf(buying);
        allComeTo(books, PastOrder::total);
    }

    /** The report names the orders with charges, and no others; of these it names nothing but the totals. */
    private void touchesJust(List<Charged> charged, JsonNode report) {
        Map<String, Charged> byId = new HashMap<>();
        charged.forEach(each -> byId.put(each.id(), each));
        long all = shop.books()
                .number("select count(*) from event where type in ('order.placed', 'order.imported') and position <= "
                        + report.path("position").asLong());
        for (JsonNode table : report.path("tables")) {
            String name = table.path("table").asString();
            assertThat(table.path("different").asInt())
                    .as(table.toString())
                    .isEqualTo(name.equals("placed_order") ? 0 : charged.size());
            assertThat(table.path("onlyInService").asInt()).isZero();
            assertThat(table.path("onlyBeside").asInt()).isZero();
            assertThat(table.path("samples").valueStream())
                    .allSatisfy(row -> assertThat(byId)
                            .hasEntrySatisfying(row.at("/key/order_id").asString(), order -> tells(row, order)));
            if (name.equals("orders")) {
                assertThat(table.path("equal").asLong()).isEqualTo(all - charged.size());
            }
        }
    }

    private static void tells(JsonNode row, Charged order) {
        assertThat(row.path("fields").valueStream()).isNotEmpty().allSatisfy(field -> {
            String name = field.path("field").asString();
            if (name.equals("/total_cents")) {
                assertThat(field.path("inService").asLong()).isEqualTo(order.with());
                assertThat(field.path("beside").asLong()).isEqualTo(order.without());
            } else {
                assertThat(name).startsWith("/content/totals/");
            }
        });
    }

    private void imports(PastBooks books) {
        Reply begun = shop.http()
                .postBytes("/api/imports/orders?currency=GBP", books.packed(), "Content-Type", "application/gzip");
        String path = "/api/imports/" + begun.isFine().json().path("id").asString();
        JsonNode ended = await().atMost(LONG)
                .until(
                        () -> shop.http().get(path).json(),
                        it -> it.path("status").asString().matches("done|failed"));
        assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("done");
        JsonNode amounts = ended.at("/report/amounts");
        assertThat(sum(books, PastOrder::total))
                .isEqualTo(amounts.path("orders").asString());
        assertThat(sum(books, PastOrder::goods))
                .isEqualTo(amounts.path("orderLines").asString());
        shop.looksAgain();
        await().atMost(LONG).until(() -> shop.http().get("/api/orders").status() == 200);
    }

    private static String sum(PastBooks books, ToLongFunction<PastOrder> amount) {
        long cents = books.orders().values().stream().mapToLong(amount).sum();
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** Each order of the past comes to what the file says. */
    private void allComeTo(PastBooks books, ToLongFunction<PastOrder> wanted) {
        Map<String, Long> expected = new HashMap<>();
        books.orders().forEach((number, order) -> expected.put(number, wanted.applyAsLong(order)));
        Map<String, Long> found = new HashMap<>();
        shop.books()
                .sql()
                .sql("select imported_number, total_cents from orders where imported_number is not null")
                .query(row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        assertThat(found).isEqualTo(expected);
    }

    private List<Charged> charged(PastBooks books) {
        return shop
                .books()
                .sql()
                .sql("select order_id, imported_number from orders where imported_number is not null")
                .query((row, _) -> {
                    PastOrder order = Objects.requireNonNull(books.orders().get(row.getString(2)));
                    return new Charged(row.getString(1), order.total(), order.goods());
                })
                .list()
                .stream()
                .filter(order -> order.with() != order.without())
                .toList();
    }

    /** Whoever orders sees the order at once. */
    private void buys(String sku) {
        Customer customer = new Customer(shop, "customer-" + live.size() % 50);
        String order = customer.orders(Map.of(sku, 1)).id();
        assertThat(shop.http().get("/api/orders/" + order).status()).isEqualTo(200);
        live.add(order);
    }

    private void moreComesOf(Future<?> buying) throws Exception {
        int before = live.size();
        await().atMost(LONG).until(() -> live.size() >= before + ORDERS_BETWEEN || buying.isDone());
        if (buying.isDone()) {
            buying.get();
        }
    }

    private void report(PastBooks books, List<Charged> charged, List<Seen> seen) throws IOException {
        String figures = """
                seed: %d
                file: %s
                orders of the past: %d
                of these with charges: %d
                times tried, taken and taken back: %d
                orders placed meanwhile: %d
                reads: %d
                """.formatted(
                        SEED,
                        FILE.isEmpty() ? "made up" : Path.of(FILE).getFileName(),
                        books.orders().size(),
                        charged.size(),
                        TIMES,
                        live.size(),
                        seen.stream().mapToInt(Seen::reads).sum());
        Path folder = Files.createDirectories(Path.of("target", "torture"));
        Files.writeString(folder.resolve("trying-a-rule.txt"), figures);
        LOG.info("{}", figures);
    }
}
