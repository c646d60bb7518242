package consigne.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import consigne.tokens.Token;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SeeingOnlyWhatIsOwnTest {

    private static final Map<String, String> REASON = Map.of("reason", "not mine");

    private final Shop shop = Shop.shared();
    private final String cola = shop.sells("cola", 180, 1, 50);
    private final Customer anna = shop.customer("anna");
    private final Customer bruno = shop.customer("bruno");
    private final Shop asAnna = shop.as(Token.ofCustomer(anna.id()));
    private final Shop asBruno = shop.as(Token.ofCustomer(bruno.id()));

    @Test
    void customersOrderSeeChangeAndCancelForThemselves() {
        PlacedOrder order =
                new Customer(asAnna, anna.id()).orders(Map.of(cola, 3)).awaitsStatus("confirmed");

        order.changesTo(Map.of(cola, 2)).awaitsConfirmationOf(1);
        order.isCancelled().awaitsStatus("cancelled");
        anna.brings(2);
        Shop.eventually(() ->
                assertThat(new Customer(asAnna, anna.id()).account().credit()).isEqualTo(2 * Shop.DEPOSIT));
        assertThat(new Customer(asAnna, anna.id()).ledger()).isNotEmpty();
    }

    @Test
    void anothersOrderAnswersAsOneThatDoesNotExist() {
        String order = anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed").id();
        String none = UUID.randomUUID().toString();
        List<String> before = shop.books().eventsOf(order);

        for (Function<String, Reply> call : List.<Function<String, Reply>>of(
                id -> asBruno.http().get("/api/orders/" + id),
                id -> asBruno.http().get("/api/orders/" + id + "?asOf=2050-01-01T00:00:00Z"),
                id -> asBruno.http().put("/api/orders/" + id + "/lines", Map.of("lines", "malformed")),
                id -> asBruno.http().put("/api/orders/" + id + "/lines", Map.of("lines", List.of()), "If-Match", "x"),
                id -> asBruno.http().post("/api/orders/" + id + "/cancellation", REASON),
                id -> asBruno.http().post("/api/orders/" + id + "/cancellation", REASON, "Idempotency-Key", "k-" + id),
                id -> asBruno.http().post("/api/orders/" + id + "/cancellation", REASON, "If-Match", "\"7\""))) {
            isTheSame(call.apply(order), order, call.apply(none), none);
        }
        assertThat(shop.books().eventsOf(order)).isEqualTo(before);
        assertThat(shop.books().eventsOf(none)).isEmpty();
    }

    @Test
    void anotherCustomerAnswersAsOneWhoDoesNotExist() {
        anna.brings(2);
        anna.account();
        for (String path : List.of(
                "/api/customers/%s/deposit",
                "/api/customers/%s/deposit?asOf=2050-01-01T00:00:00Z",
                "/api/customers/%s/deposit/ledger",
                "/api/orders?customer=%s")) {
            isTheSame(
                    asBruno.http().get(path.formatted(anna.id())),
                    anna.id(),
                    asBruno.http().get(path.formatted("nobody")),
                    "nobody");
        }
    }

    @Test
    void thatAnIdIsTakenTellsNothingElse() {
        String annas = anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed").id();
        String own = bruno.orders(Map.of(cola, 1)).awaitsStatus("confirmed").id();

        Reply ofAnother = ordersUnder(annas).isProblem(409, "order-exists");
        Reply ofOneself = ordersUnder(own).isProblem(409, "order-exists");

        assertThat(ofAnother.body().replace(annas, "…"))
                .isEqualTo(ofOneself.body().replace(own, "…"))
                .doesNotContain(anna.id());
    }

    private Reply ordersUnder(String id) {
        return asBruno.http()
                .post(
                        "/api/orders",
                        Map.of(
                                "orderId",
                                id,
                                "customerId",
                                bruno.id(),
                                "paymentMethod",
                                "pm_ok",
                                "lines",
                                List.of(Map.of("sku", cola, "quantity", 1))));
    }

    @Test
    void nobodyOrdersForAnother() {
        Reply reply = new Customer(asBruno, anna.id()).triesToOrder(Map.of(cola, 1), "pm_ok");

        assertThat(reply.isProblem(404, "not-found").wrong()).isEqualTo("There is no customer " + anna.id() + ".");
    }

    @Test
    void customersListTheirOwnOrdersOnly() {
        anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        PlacedOrder own =
                new Customer(asBruno, bruno.id()).orders(Map.of(cola, 1)).awaitsStatus("confirmed");

        for (String path : List.of("/api/orders?limit=200", "/api/orders?limit=200&customer=" + bruno.id())) {
            assertThat(asBruno.read(path).path("items").valueStream())
                    .extracting(order -> order.path("orderId").asString())
                    .containsExactly(own.id());
        }
    }

    @Test
    void aCustomerWithoutANumberIsNoCustomer() {
        shop.as(Token.of("eve", "customer")).http().get("/api/orders").isProblem(403, "forbidden");
        shop.as(Token.of("eve", "customer").with("customer_id", "a b"))
                .http()
                .get("/api/orders")
                .isProblem(403, "forbidden");
    }

    private static void isTheSame(Reply others, String other, Reply nobodys, String nobody) {
        others.isProblem(404, "not-found");
        assertThat(others.body().replace(other, "…")).isEqualTo(nobodys.body().replace(nobody, "…"));
        assertThat(others.contentType()).isEqualTo(nobodys.contentType());
        assertThat(others.token()).isEqualTo(nobodys.token());
    }
}
