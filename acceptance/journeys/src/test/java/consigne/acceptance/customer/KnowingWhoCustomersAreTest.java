package consigne.acceptance.customer;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import consigne.tokens.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KnowingWhoCustomersAreTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String path = "/api/customers/" + anna.id();

    @Test
    void onlyThoseWhoMustKnowReadWhoACustomerIs() {
        isCalled("Anna Blanc");

        for (String role : List.of("shop", "support")) {
            assertThat(seenBy(role).at("/who/name").asString()).isEqualTo("Anna Blanc");
        }
        for (String role : List.of("warehouse", "driver", "operator")) {
            JsonNode seen = seenBy(role);
            assertThat(seen.at("/who/name").asString()).isEqualTo("A. B.");
            assertThat(seen.at("/who/addresses/0/place").asString()).isEqualTo("Strasbourg");
            assertThat(seen.toString()).doesNotContain("Blanc", "anna@", "678", "Tanneurs", "gate");
        }
    }

    @Test
    void customersReadAndSayWhoTheyThemselvesAre() {
        Shop asAnna = shop.as(Token.ofCustomer(anna.id()));
        Shop asBruno = shop.as(Token.ofCustomer(shop.customer("bruno").id()));

        asAnna.http().put(path, named("Anna Blanc")).isFine();

        assertThat(asAnna.read(path).at("/who/phone").asString()).isEqualTo("+33 6 12 34 56 78");
        for (String others : List.of(path, path + "/personal-data")) {
            asBruno.http().get(others).isProblem(404, "not-found");
        }
        asBruno.http().put(path, named("Bruno")).isProblem(404, "not-found");
        asAnna.http().get("/api/customers?query=anna").isProblem(403, "forbidden");
    }

    @Test
    void customersAreNotToldWhoOfTheShopHasActed() {
        shop.sells("cola", 180, 1, 0);
        anna.brings(1);
        shop.looksAgain();

        Shop asAnna = shop.as(Token.ofCustomer(anna.id()));
        assertThat(anna.ledger().getFirst().at("/actor/subject").asString()).isEqualTo("staff");
        Shop.eventually(() -> assertThat(new Customer(asAnna, anna.id())
                        .ledger()
                        .getFirst()
                        .at("/actor/subject")
                        .asString())
                .isEqualTo("(withheld)"));
    }

    @Test
    void whatIsWrittenWithACommandThatIsRefusedIsNotKept() {
        PlacedOrder order =
                anna.orders(Map.of(shop.sells("cola", 180, 1, 10), 1)).awaitsStatus("confirmed");
        order.isCancelled();
        long kept = notes();

        order.triesTo("cancellation", Map.of("reason", "Called off again")).isProblem(409, "not-allowed-now");
        order.triesTo("refunds", Map.of("reason", "Nothing was paid")).isProblem(409, "not-possible-now");
        shop.http()
                .post(
                        path + "/deposit/write-offs",
                        Map.of("container", "bottle-33", "quantity", 9, "reason", "Nobody has so many"))
                .isProblem(409, "not-held");

        assertThat(notes()).isEqualTo(kept);
    }

    private long notes() {
        return shop.books()
                .number("select count(*) from vault_entry where person = 'customer:" + anna.id()
                        + "' and kind = 'note'");
    }

    @Test
    void whatAnotherHasChangedMeanwhileIsNotLost() {
        assertThat(shop.http().put(path, named("Anna Blanc")).isFine().header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(seenBy("shop").at("/who/version").asInt()).isEqualTo(1);

        assertThat(shop.http()
                        .put(path, named("Anna Noir"), "If-Match", "\"1\"")
                        .isFine()
                        .header("ETag"))
                .isEqualTo("\"2\"");
        shop.http().put(path, named("Anna Rouge"), "If-Match", "\"1\"").isProblem(412, "changed-since");
        assertThat(seenBy("shop").at("/who/name").asString()).isEqualTo("Anna Noir");
    }

    @Test
    void supportFindsPeopleAsTheyRing() {
        isCalled("Zénobie Quettelart");

        for (String query : List.of("zenobie", "quett", "QUETTELART%20z%C3%A9no", "anna@shop.example")) {
            assertThat(found(query)).contains(anna.id());
        }
        assertThat(found("quettelard")).doesNotContain(anna.id());
        assertThat(shop.read("/api/customers?query=quettelart&total=true")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void supportSeesOnOnePageWhatIsGoingOn() {
        isCalled("Anna Blanc");
        String cola = shop.sells("cola", 180, 1, 50);
        String order = anna.orders(Map.of(cola, 2)).awaitsStatus("confirmed").id();
        anna.brings(3);
        shop.looksAgain();

        JsonNode page = seenBy("support");

        assertThat(page.at("/openOrders/0/orderId").asString()).isEqualTo(order);
        assertThat(page.at("/openOrders/0/status").asString()).isEqualTo("confirmed");
        assertThat(page.at("/openOrders/0/total/amount").asString()).isEqualTo("4.00");
        assertThat(page.at("/deposit/credit/amount").asString()).isEqualTo("0.60");
        assertThat(page.path("lastEvents").size()).isBetween(3, 10);
        assertThat(page.at("/lastEvents/0/event").asString()).startsWith("deposit.empties-returned");
        assertThat(seenBy("shop").has("lastEvents")).isFalse();
    }

    @Test
    void whatIsMalformedIsToldPlaceByPlaceAndNotRepeated() {
        assertThat(shop.http()
                        .put(path, Map.of("name", " ", "mail", "no mail address", "addresses", List.of(Map.of())))
                        .isProblem(400, "malformed")
                        .body())
                .contains("/name", "/mail", "/addresses/0/street", "/addresses/0/country")
                .doesNotContain("no mail address");
        shop.http().get("/api/customers/nobody-of-ours").isProblem(404, "not-found");
        shop.http()
                .delete("/api/customers/nobody-of-ours/personal-data?reason=objection")
                .isProblem(404, "not-found");
        shop.http().get("/api/customers/nobody-of-ours/erasure").isProblem(404, "not-found");
    }

    private void isCalled(String name) {
        shop.http().put(path, named(name)).isFine();
    }

    private JsonNode seenBy(String role) {
        return shop.as(Token.of("somebody", role)).read(path);
    }

    private List<String> found(String query) {
        return shop.read("/api/customers?query=" + query)
                .path("items")
                .valueStream()
                .map(item -> item.path("customerId").asString())
                .toList();
    }

    private static Map<String, Object> named(String name) {
        return Map.of(
                "name",
                name,
                "mail",
                "anna@shop.example",
                "phone",
                "+33 6 12 34 56 78",
                "addresses",
                List.of(Map.of(
                        "street", "12 rue des Tanneurs",
                        "postalCode", "67000",
                        "place", "Strasbourg",
                        "country", "FR",
                        "note", "The gate on the left")));
    }
}
