package consigne.acceptance.customer;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import consigne.acceptance.shop.Audit;
import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

class BeingForgottenTest {

    private static final String ID = "c-1001";
    private static final String PERSONAL_DATA = "/api/customers/" + ID + "/personal-data";
    private static final String LOGIN = "zoe.ueberall@login.example";
    private static final String[] WORDS = {
        "Zoé",
        "Überall",
        "zoe@brasserie.example",
        "brasserie.example",
        LOGIN,
        "+33 6 99 88 77 66",
        "7 quai des Bateliers",
        "Sonnette cassée",
        "elle a déménagé",
        "très patiente"
    };
    private static final Map<String, Object> DETAILS = Map.of(
            "name", "Zoé Überall",
            "mail", "zoe@brasserie.example",
            "phone", "+33 6 99 88 77 66",
            "addresses",
                    List.of(Map.of(
                            "street", "7 quai des Bateliers",
                            "postalCode", "67000",
                            "place", "Strasbourg",
                            "country", "FR",
                            "note", "Sonnette cassée")));

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Database database = TestPostgres.freshDatabase();

    @TempDir
    Path outside;

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(log);
    }

    @AfterEach
    void stop() {
        ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(log);
    }

    @Test
    void aCustomerIsForgottenAndLeavesNoTrace() throws Exception {
        Path list = outside.resolve("destroyed");
        try (Server server = Server.on(database, "consigne.vault.destroyed-list=" + list)) {
            Shop shop = new Shop(server::address, database);
            Shop asZoe = shop.as(Token.of(LOGIN, "customer").with("customer_id", ID));
            String cola = shop.sells("cola", 180, 1, 50);
            String before = livesWithTheShop(shop, asZoe, cola);
            assertThat(Traces.in(before, WORDS)).isEmpty();

            knowsAllThatIsKeptOfThem(asZoe);
            JsonNode certificate = isErased(shop, asZoe, cola);

            assertThat(certificate.path("erased").asInt()).isEqualTo(4);
            assertThat(certificate.path("plainEvents").asInt()).isZero();
            assertThat(certificate.path("actor").asString()).isEqualTo("staff");
            assertThat(Traces.in(new Traces(shop.books()).dump(), WORDS)).isEmpty();
            assertThat(Traces.in(logged(), WORDS)).isEmpty();
            assertThat(Files.readString(list)).endsWith(" customer:" + ID + ";\n");
            assertThat(shop.as(Token.of("ana", "analyst"))
                            .read("/api/events?type=customer.erased")
                            .toString())
                    .contains("customer.erased.v1")
                    .doesNotContain(ID);
            new Audit(shop.books()).findsNothingLeft();
            chainVerifies(shop);
        }
    }

    /** Whoever has stolen the database by then reads no word of it. */
    private static String livesWithTheShop(Shop shop, Shop asZoe, String cola) {
        assertThat(asZoe.http()
                        .put("/api/customers/" + ID, DETAILS, "Idempotency-Key", "details-1")
                        .isFine()
                        .header("ETag"))
                .isEqualTo("\"1\"");
        PlacedOrder order = new Customer(asZoe, ID).orders(Map.of(cola, 3)).awaitsStatus("confirmed");
        new PlacedOrder(shop, order.id())
                .isPicked()
                .isDispatched()
                .isDelivered(0)
                .awaitsStatus("closed");
        shop.http()
                .post(
                        "/api/customers/" + ID + "/deposit/credits",
                        Map.of("amount", Map.of("amount", "2.00", "currency", "EUR"), "reason", "très patiente"),
                        "Idempotency-Key",
                        "goodwill-1")
                .isFine();
        new Customer(asZoe, ID)
                .orders(Map.of(cola, 1))
                .awaitsStatus("confirmed")
                .triesTo(
                        "cancellation?dryRun=true",
                        Map.of("reason", "elle a déménagé"),
                        "Idempotency-Key",
                        "only-trying")
                .isFine();
        return new Traces(shop.books()).dump();
    }

    private static void knowsAllThatIsKeptOfThem(Shop asZoe) {
        JsonNode kept = asZoe.read(PERSONAL_DATA);

        assertThat(kept.at("/who/name").asString()).isEqualTo("Zoé Überall");
        assertThat(kept.at("/who/addresses/0/note").asString()).isEqualTo("Sonnette cassée");
        assertThat(kept.at("/notes/0/words").asString()).isEqualTo("très patiente");
        assertThat(kept.at("/actsAs/0").asString()).isEqualTo(LOGIN);
        assertThat(kept.path("orders")).hasSize(2);
        assertThat(kept.at("/deposit/credit/amount").asString()).isEqualTo("2.00");
        assertThat(kept.path("ledger").toString()).contains("très patiente").doesNotContain("vault:");
    }

    private static JsonNode isErased(Shop shop, Shop asZoe, String cola) {
        String erase = PERSONAL_DATA + "?reason=consent-withdrawn";
        asZoe.http().delete(erase).isProblem(403, "forbidden");
        shop.http().delete(PERSONAL_DATA).isProblem(400, "malformed");
        Reply open = shop.http().delete(erase).isProblem(409, "orders-open");
        PlacedOrder waiting =
                new PlacedOrder(shop, open.json().at("/facts/orders/0").asString());
        waiting.triesTo("cancellation", Map.of("reason", "elle a déménagé")).isFine();
        waiting.awaitsStatus("cancelled");
        shop.http().delete(erase).isProblem(409, "money-owed");
        eventually(() -> new Customer(shop, ID).asksForPayout(200).isFine());
        assertThat(reasonIn(waiting)).isEqualTo("elle a déménagé");

        JsonNode certificate = shop.http().delete(erase).isFine().json();

        assertThat(shop.http().delete(erase).isFine().json()).isEqualTo(certificate);
        assertThat(shop.read("/api/customers/" + ID + "/erasure")).isEqualTo(certificate);
        assertThat(reasonIn(waiting)).isEqualTo("(forgotten)");
        asZoe.http().put("/api/customers/" + ID, DETAILS).isProblem(409, "customer-erased");
        assertThat(shop.read("/api/customers/" + ID).has("who")).isFalse();
        assertThat(shop.read("/api/customers?query=zoe").path("items")).isEmpty();
        shop.stock(cola);
        return certificate;
    }

    private static String reasonIn(PlacedOrder order) {
        order.shop().looksAgain();
        return order.history().stream()
                .filter(entry -> entry.path("event").asString().startsWith("order.cancelled"))
                .map(entry -> entry.path("reason").asString())
                .collect(Collectors.joining());
    }

    private static void chainVerifies(Shop shop) {
        shop.http().post("/api/event-store/verification", Map.of()).isFine();
        eventually(() -> assertThat(shop.read("/api/event-store/verification").toString())
                .contains("\"intact\""));
    }

    private String logged() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .collect(Collectors.joining("\n"));
    }
}
