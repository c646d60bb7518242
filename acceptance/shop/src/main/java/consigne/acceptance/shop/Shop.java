package consigne.acceptance.shop;

import static consigne.acceptance.shop.Http.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/** A shop in the words of its people, over HTTP, and what its database says. */
public final class Shop {

    /** How long to wait for what happens by itself: longer where every step is died of on the way. */
    static final Duration PATIENCE = Duration.ofMinutes("full".equals(System.getProperty("crashes")) ? 30 : 3);

    private static final Duration SELDOM = Duration.ofMillis(400);

    /** The deposit on a bottle. */
    public static final int DEPOSIT = 20;

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Http http;
    private final Books books;

    public Shop(Supplier<URI> server, Database database) {
        this(new Http(server, Token.ofStaff(), false), new Books(database));
    }

    private Shop(Http http, Books books) {
        this.http = http;
        this.books = books;
    }

    /** A shop whose people try again whenever it does not answer. */
    public static Shop ofTenaciousPeople(Supplier<URI> server, Database database) {
        return new Shop(new Http(server, Token.ofStaff(), true), new Books(database));
    }

    /** The shop that most tests share. It stays open until the JVM ends. */
    public static Shop shared() {
        return Shared.SHOP;
    }

    /** A shop that waits for nothing long: orders end unpicked after seconds, and the provider answers too late. */
    public static Shop impatient() {
        return Impatient.SHOP;
    }

    private static final class Impatient {

        private static final Database DATABASE = TestPostgres.freshDatabase();
        private static final Server SERVER = Server.on(
                DATABASE,
                "consigne.payment.simulator.delay=8s",
                "consigne.fulfilment.payment-time-limit=4s",
                "consigne.fulfilment.payment-awaited=4s",
                "consigne.fulfilment.reservations-last=10s");
        private static final Shop SHOP = new Shop(SERVER::address, DATABASE);
    }

    private static final class Shared {

        private static final Database DATABASE = TestPostgres.freshDatabase();
        private static final Server SERVER = Server.on(
                DATABASE, "consigne.payment.simulator.delay=1s", "consigne.payment.webhook-secret=" + Provider.SECRET);
        private static final Shop SHOP = new Shop(SERVER::address, DATABASE);
    }

    /** The same shop, as somebody else has it. */
    public Shop as(Token who) {
        return new Shop(http.as(who), books);
    }

    public Http http() {
        return http;
    }

    public Books books() {
        return books;
    }

    /** A product with a SKU of its own, in {@code bottles} returnable bottles a unit, and so many of it on hand. */
    public String sells(String name, int cents, int bottles, int onHand) {
        String sku = name + "-" + NAMES.incrementAndGet();
        sellsAs(sku, cents, bottles);
        if (onHand > 0) {
            receives(onHand, sku);
        }
        return sku;
    }

    /** A product under a SKU, in {@code bottles} returnable bottles a unit. */
    public void sellsAs(String sku, int cents, int bottles) {
        http.put("/api/containers/bottle", Map.of("name", "Bottle", "deposit", euros(DEPOSIT)))
                .isFine();
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("name", sku);
        product.put("unitPrice", euros(cents));
        product.put("vatPercent", 5.5);
        if (bottles > 0) {
            product.put("container", "bottle");
            product.put("containersPerUnit", bottles);
        }
        http.put("/api/products/" + sku, product).isFine();
    }

    public void receives(int quantity, String sku) {
        http.post("/api/stock/" + sku + "/receipts", Map.of("quantity", quantity, "reference", "a delivery"))
                .isFine();
    }

    /** A customer whom nobody has seen before. */
    public Customer customer(String name) {
        return new Customer(this, name + "-" + NAMES.incrementAndGet());
    }

    /** How much there is of a product now. */
    public Level stock(String sku) {
        JsonNode stock = read("/api/stock/" + sku);
        return new Level(
                stock.path("onHand").asInt(),
                stock.path("reserved").asInt(),
                stock.path("available").asInt());
    }

    /** What is read at a path, as soon as it is there to be read. */
    public JsonNode read(String path) {
        return waiting(path)
                .until(() -> http.get(path), reply -> reply.status() != 503)
                .isFine()
                .json();
    }

    /** From now on whatever is read shows all that has happened until now. */
    public void looksAgain() {
        http.seesUpTo(books.number("select coalesce(max(position), 0) from event"));
    }

    /** Checks, again and again, until it holds. */
    public static void eventually(ThrowingRunnable check) {
        waiting("it holds").untilAsserted(check);
    }

    /** Looks often at first, and then less: many tests wait at the same time. */
    static ConditionFactory waiting(String forWhat) {
        return await(forWhat)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(iterative(
                        last -> last.compareTo(SELDOM) < 0
                                ? last.multipliedBy(5).dividedBy(4)
                                : last,
                        Duration.ofMillis(20)));
    }

    /** How much there is of a product. */
    public record Level(int onHand, int reserved, int available) {}

    /** Checks that a product stands on the shelves like this, and that none of it is reserved. */
    public void hasUnreserved(int onHand, String sku) {
        eventually(() -> assertThat(stock(sku)).isEqualTo(new Level(onHand, 0, onHand)));
    }
}
