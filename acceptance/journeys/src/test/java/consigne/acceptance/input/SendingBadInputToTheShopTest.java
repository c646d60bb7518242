package consigne.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import consigne.tokens.Token;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** None of this stores an event. */
class SendingBadInputToTheShopTest {

    private static final String ORDERS = "/api/orders";
    private static final String CARELESS = "careless";

    private final Shop shop = Shop.shared().as(Token.ofStaff(CARELESS).with("azp", CARELESS));
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 50);
    private long before;

    @BeforeEach
    void count() {
        before = shop.books().eventsThrough(CARELESS);
    }

    @AfterEach
    void nothingHasHappened() {
        assertThat(shop.books().eventsThrough(CARELESS)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"customerId": "anna", "paymentMethod"                                               | not valid JSON
            []                                                                                   | must be
            ``                                                                                   | missing
            {"customerId":"anna","paymentMethod":"pm_ok"}                                        | lines
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[]}                             | at least 1
            {"customerId":"anna","paymentMethod":"pm_ok","lines":{}}                             | lines
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[null]}                         | lines
            {"customerId":7,"paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":1}]}          | customerId
            {"customerId":"a b","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":1}]}      | customerId
            {"customerId":"","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":1}]}         | customerId
            {"customerId":"anna","lines":[{"sku":"c","quantity":1}]}                             | paymentMethod
            {"customerId":"anna","paymentMethod":"pm_ok","tip":1,"lines":[{"sku":"c","quantity":1}]} | tip
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":"1"}]}   | quantity
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":1.5}]}   | quantity
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":0}]}     | quantity
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":-1}]}    | quantity
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":10001}]} | quantity
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":9223372036854775808}]} | quantity
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c!","quantity":1}]}    | sku
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[{"quantity":1}]}               | sku
            {"customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":1},{"sku":"c","quantity":2}]} | more than once
            {"orderId":"one","customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":1}]} | orderId
            """)
    void anOrderThatIsMalformedIsRefused(String body, String wrong) {
        Reply reply = shop.http().postText(ORDERS, body).isProblem(400, "malformed");

        assertThat(reply.wrong()).contains(wrong);
    }

    @ParameterizedTest
    @CsvSource({"1.999, EUR, amount", "1.95, EURO, currency", "-1.00, EUR, unitPrice", "1e3, EUR, amount"})
    void aPriceThatIsMalformedIsRefused(String amount, String currency, String wrong) {
        Reply reply = defining(amount, currency).isProblem(400, "malformed");

        assertThat(reply.wrong()).contains(wrong);
    }

    @Test
    void aPriceInAnotherCurrencyIsRefused() {
        defining("1.95", "USD").isProblem(409, "wrong-currency");
    }

    @Test
    void whatTheShopDoesNotKnowIsRefused() {
        anna.triesToOrder(Map.of("no-such-drink", 1), "pm_ok").isProblem(409, "unknown-product");
        post("/api/stock/no-such-drink/receipts", Map.of("quantity", 1, "reference", "r"), 404, "unknown-product");
        post(
                "/api/customers/anna/empties",
                Map.of("empties", List.of(Map.of("container", "barrel", "quantity", 1))),
                409,
                "unknown-container");
        post(
                "/api/customers/anna/empties",
                Map.of("empties", List.of(Map.of("container", "a barrel", "quantity", 1))),
                400,
                "malformed");
        String nobodys = "/api/orders/0197a1b2-0000-7000-8000-00000000dead";
        post(nobodys + "/dispatch", Map.of(), 404, "unknown-order");
        assertThat(shop.http().get(nobodys).isProblem(404, "not-found").wrong()).contains("order");
        shop.http().get("/api/orders/nonsense").isProblem(400, "malformed");
        shop.http().get("/api/no/such/thing").isProblem(404, "not-found");
    }

    @Test
    void anOrderIdIsTakenOnce() {
        PlacedOrder order = anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        count();
        Map<String, Object> again = Map.of(
                "orderId",
                order.id(),
                "customerId",
                "anna",
                "paymentMethod",
                "pm_ok",
                "lines",
                List.of(Map.of("sku", cola, "quantity", 1)));

        post(ORDERS, again, 409, "order-exists");
    }

    @Test
    void whatTheStateDoesNotAllowIsRefusedWithWhatItAllows() {
        PlacedOrder order = anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        count();

        Reply reply = order.triesTo("dispatch", Map.of()).isProblem(409, "not-allowed-now");
        assertThat(reply.json().path("facts").path("allowed").toString()).contains("pick", "cancel", "change-lines");
        order.triesTo("delivery", Map.of("lines", List.of(), "empties", List.of()))
                .isProblem(409, "not-allowed-now");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String body = "{\"customerId\": \"" + "a".repeat(1 << 20) + "\"}";

        shop.http().postText(ORDERS, body).isProblem(413, "too-large");
    }

    @Test
    void anotherContentTypeIsRefused() {
        byte[] body = "customerId=anna".getBytes(StandardCharsets.UTF_8);

        shop.http().postBytes(ORDERS, body, "Content-Type", "text/plain").isProblem(415, "unsupported-media-type");
        shop.http()
                .postBytes(ORDERS, body, "Content-Type", "application/x-www-form-urlencoded")
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] body = "{\"customerId\": \"ann\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);

        Reply reply = shop.http()
                .postBytes(ORDERS, body, "Content-Type", "application/json")
                .isProblem(400, "malformed");
        assertThat(reply.wrong()).contains("UTF-8");
    }

    @Test
    void controlCharactersAreRefused() {
        PlacedOrder order = anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        count();

        Reply reply =
                order.triesTo("cancellation", Map.of("reason", "no\u0000thing")).isProblem(400, "malformed");
        assertThat(reply.wrong()).contains("reason", "control characters");
        order.triesTo("cancellation", Map.of("reason", " ")).isProblem(400, "malformed");
        order.triesTo("cancellation", Map.of("reason", "x".repeat(10_000))).isProblem(400, "malformed");
    }

    private Reply defining(String amount, String currency) {
        return shop.http()
                .put(
                        "/api/products/dear",
                        Map.of(
                                "name",
                                "Dear",
                                "unitPrice",
                                Map.of("amount", amount, "currency", currency),
                                "vatPercent",
                                5.5));
    }

    private void post(String path, Object body, int status, String rule) {
        shop.http().post(path, body).isProblem(status, rule);
    }
}
