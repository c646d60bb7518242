package consigne.acceptance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Provider;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditingTheShopTest {

    private static final Database DATABASE = TestPostgres.freshDatabase();
    private static final Server SERVER = Server.on(DATABASE, "consigne.payment.webhook-secret=" + Provider.SECRET);

    private final Shop shop = new Shop(SERVER::address, DATABASE);
    private final Shop operators = as("otto", "operator");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whatSupportDidIsReadByAnOperator() {
        PlacedOrder order = anOrder();
        Reply cancelled = as("sophie", "support")
                .http()
                .post("/api/orders/" + order.id() + "/cancellation", Map.of("reason", "the customer moved"))
                .isFine();

        isRemembered("sophie", "action support POST /api/orders/" + order.id() + "/cancellation 204");
        assertThat(entries("sophie").getFirst().path("correlationId").asString())
                .isEqualTo(cancelled.header("X-Correlation-Id"));
    }

    @Test
    void whoIsTurnedAwayIsRemembered() {
        PlacedOrder order = anOrder();
        as("dora", "driver")
                .http()
                .get("/api/orders/" + order.id() + "/history")
                .isProblem(403, "forbidden");

        isRemembered("dora", "refusal driver GET /api/orders/" + order.id() + "/history 403");
    }

    @Test
    void entriesAreCountedWhereThatIsAsked() {
        as("doris", "driver").http().get("/api/audit").isProblem(403, "forbidden");
        as("doris", "driver").http().get("/api/audit").isProblem(403, "forbidden");

        Shop.eventually(() -> assertThat(operators
                        .http()
                        .get("/api/audit?subject=doris&limit=1&total=true")
                        .isFine()
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2));
        assertThat(operators
                        .http()
                        .get("/api/audit?subject=doris&limit=1")
                        .isFine()
                        .json()
                        .has("total"))
                .isFalse();
    }

    @Test
    void anExpiredTokenIsRememberedAndNotBelieved() {
        shop.as(Token.of("eve", "operator").with("exp", 1))
                .http()
                .get("/api/audit")
                .isProblem(401, "unauthenticated");

        isRemembered("anonymous", "refusal none GET /api/audit 401");
        assertThat(entries("eve")).isEmpty();
    }

    @Test
    void aBadSignatureIsRemembered() {
        new Provider(shop)
                .sends(Provider.body(anOrder(), 1, "authorised"), Provider.nextSecond(), "v1=0")
                .isProblem(401, "bad-signature");

        Shop.eventually(() -> assertThat(
                        operators.http().get("/api/audit?limit=200").isFine().body())
                .contains("/api/payments/webhook"));
    }

    @Test
    void nobodyButOperatorsReadsIt() {
        as("sophie", "support").http().get("/api/audit").isProblem(403, "forbidden");
        as("anna", "analyst").http().get("/api/audit").isProblem(403, "forbidden");
    }

    private PlacedOrder anOrder() {
        String cola = shop.sells("cola", 180, 1, 50);
        return shop.customer("anna").orders(Map.of(cola, 1)).awaitsStatus("confirmed");
    }

    private void isRemembered(String subject, String words) {
        Shop.eventually(() -> assertThat(entries(subject))
                .extracting(AuditingTheShopTest::words)
                .contains(words));
    }

    private List<JsonNode> entries(String subject) {
        return operators
                .http()
                .get("/api/audit?subject=" + subject)
                .isFine()
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private Shop as(String subject, String role) {
        return shop.as(Token.of(subject, role));
    }

    private static String words(JsonNode entry) {
        return String.join(
                " ",
                List.of("kind", "role", "method", "path", "status").stream()
                        .map(name -> entry.path(name).asString(""))
                        .toList());
    }
}
