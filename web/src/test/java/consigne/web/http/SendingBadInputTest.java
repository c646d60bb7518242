package consigne.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingBadInputTest {

    private static final Server SERVER = Server.with(Map.of(), Shop.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whatIsWellFormedIsTakenAsItIs() {
        Reply reply = SERVER.post("/api/orders", """
                {"customerId": "C7", "paymentMethod": "pm_ok", "wishedFor": "2026-11-21T10:00:00Z",
                 "lines": [{"sku": "A1", "quantity": 10000}]}""");

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/orders/1");
        assertThat(reply.header("Consistency-Token")).isEqualTo("7");
        assertThat(reply.json().at("/lines/0/quantity").asInt()).isEqualTo(10000);
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        Reply reply = SERVER.post("/api/orders", """
                {"orderId": 7, "customerId": "no spaces", "colour": "red", "wishedFor": "soon",
                 "lines": [{"sku": "A1", "quantity": 0}, {"sku": "?", "quantity": 10001}, {"quantity": "3"}, 4]}""");

        assertThat(reply.isProblem(400, "malformed").faults())
                .containsExactlyInAnyOrder(
                        "/orderId must be text",
                        "/customerId must match [A-Za-z0-9][A-Za-z0-9._-]{0,63}",
                        "/paymentMethod is missing",
                        "/colour is not known here",
                        "/wishedFor must be a time of ISO 8601, such as 2026-01-31T12:00:00Z",
                        "/lines/0/quantity must be at least 1",
                        "/lines/1/sku must match [A-Za-z0-9][A-Za-z0-9._ -]{0,63}",
                        "/lines/1/quantity must not be above 10000",
                        "/lines/2/sku is missing",
                        "/lines/2/quantity must be a whole number",
                        "/lines/3 must be an object");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"x": 1, "sku": "A1", "quantity": 1}                 | /lines/0/x is not known here
            {"x": {}, "sku": "A1", "quantity": 1}                | /lines/0/x is not known here
            {"x": [1, {"y": 2}], "sku": "A1", "quantity": 1}     | /lines/0/x is not known here
            {"sku": "A1", "x": {"sku": "?"}, "quantity": 1}      | /lines/0/x is not known here
            {"sku": "A1", "quantity": 1, "x": {"y": {}}}         | /lines/0/x is not known here
            {"sku": "A1", "quantity": 1, "x": [[]]}              | /lines/0/x is not known here
            {"sku": {"x": 1}, "quantity": 1}                     | /lines/0/sku must be text
            """)
    void whatIsNotKnownIsFoundWhereItIs(String line, String fault) {
        assertThat(placed(line + ", {\"sku\": \"A2\", \"quantity\": 1}").faults())
                .containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                       | must be at least 1
            -1                      | must not be negative
            10001                   | must not be above 10000
            1.5                     | must be a whole number
            1.0                     | must be a whole number
            1e3                     | must be a whole number
            "3"                     | must be a whole number
            true                    | must be a whole number
            null                    | is missing
            {}                      | must be a whole number
            [1]                     | must be a whole number
            9223372036854775808     | must be a whole number
            9223372036854775807     | must not be above 1000000000000000
            """)
    void aQuantityIsAWholeNumberInRange(String quantity, String detail) {
        assertThat(placed("{\"sku\": \"A1\", \"quantity\": " + quantity + "}").faults())
                .containsExactly("/lines/0/quantity " + detail);
    }

    @Test
    void linesAreThereAndNameAProductOnce() {
        assertThat(placed("").faults()).containsExactly("/lines must hold at least 1 and at most 200 elements");
        assertThat(placed("{\"sku\": \"A1\", \"quantity\": 1}, {\"sku\": \"A1\", \"quantity\": 2}")
                        .faults())
                .containsExactly("/lines names A1 more than once");
        assertThat(placed("null").faults()).containsExactly("/lines/0 is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"amount": "1.955", "currency": "EUR"}  | /unitPrice/amount must be digits with at most two decimals
            {"amount": 1.95, "currency": "EUR"}     | /unitPrice/amount must be text
            {"amount": "1.95", "currency": "XYZ"}   | /unitPrice/currency must be an ISO 4217 code
            {"amount": "1.95", "currency": "JPY"}   | /unitPrice/currency must be a currency with two decimals
            {"amount": "1.95"}                      | /unitPrice/currency is missing
            {"amount": "1,95", "currency": "EUR"}   | /unitPrice/amount must be digits with at most two decimals
            "1.95 EUR"                              | /unitPrice must be an object
            """)
    void moneyIsAnAmountAndACurrency(String money, String fault) {
        assertThat(defined(money, "20").isProblem(400, "malformed").faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"20,200", "5.5,200", "\"5.5\",200", "101,400", "5.555,400", "\"x\",400", "true,400", "1e-400,400"})
    void aRateOfTaxIsANumberOrOneInQuotes(String rate, int status) {
        assertThat(defined("{\"amount\": \"1.95\", \"currency\": \"EUR\"}", rate)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"on": true, "level": 1     |  is not valid JSON at line 1, column 24
            {"on": tru}                 |  is not valid JSON at line 1, column 8
            {'on': true}                |  is not valid JSON at line 1, column 2
            {"on": true, "level": 1} x  |  is not valid JSON at line 1, column 26
            {"on": true, "level": 1} {} |  is not one JSON value
            {"on": true, "level": 01}   |  is not valid JSON at line 1, column 24
            {"on": true, "on": false}   | /on is given more than once
            {"on": 1, "level": 1}       | /on is malformed
            {"on": true, "level": NaN}  |  is not valid JSON at line 1, column 26
            {"on": true, "level": 3e9}  | /level is malformed
            {"level": 1}                | /on is missing
            null                        |  must not be null
            []                          |  must be an object
            """)
    void aBodyIsOneObject(String body, String fault) {
        Reply reply = SERVER.post("/api/switches", body).isProblem(400, "malformed");

        assertThat(reply.faults()).singleElement().asString().isEqualToIgnoringWhitespace(fault);
    }

    @Test
    void aBodyIsThere() {
        assertThat(SERVER.post("/api/switches", "").isProblem(400, "malformed").faults())
                .containsExactly(" is missing");
        assertThat(SERVER.post("/api/switches", " \n ")
                        .isProblem(400, "malformed")
                        .faults())
                .containsExactly(" is missing");
    }

    @Test
    void textIsUtf8() {
        byte[] body = "{\"name\": \"Bi?re\"}".getBytes(StandardCharsets.US_ASCII);
        body[12] = (byte) 0xE8;

        Reply reply = Server.send(SERVER.to("/api/products/A1")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body)));

        assertThat(reply.isProblem(400, "malformed").faults()).containsExactly(" is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"\\u0000,control", "\\u0007,control", "\\u009f,control", "\\ud800,surrogate", "\\udc00x,surrogate"})
    void textHoldsNoControlCharacters(String escape, String word) {
        Reply reply = named("Bier" + escape);

        assertThat(reply.isProblem(400, "malformed").faults())
                .singleElement()
                .asString()
                .startsWith("/name must not hold")
                .contains(word);
    }

    @Test
    void textMayHoldAnyCharacterThatThereIs() {
        assertThat(named("Bière \\ud83c\\udf7a 啤酒 🍺").status()).isEqualTo(200);
    }

    @Test
    void faultsAreNotListedWithoutEnd() {
        assertThat(placed("4,".repeat(5000) + "4").faults()).hasSize(100);
    }

    @Test
    void parametersAreOfTheirTypes() {
        assertThat(SERVER.get("/api/orders/17").isProblem(400, "malformed").faults())
                .containsExactly("id must be a UUID");
        assertThat(SERVER.get("/api/orders?least=1").isProblem(400, "malformed").faults())
                .containsExactly("status is missing");
        assertThat(SERVER.get("/api/orders?status=lost&least=1").faults())
                .singleElement()
                .asString()
                .startsWith("status must be one of [placed");
        assertThat(SERVER.get("/api/orders?status=placed&least=1&limit=ten").faults())
                .containsExactly("limit must be a whole number in range");
        assertThat(SERVER.get("/api/orders/0198f2c0-7d4e-7000-8000-000000000001?asOf=today")
                        .faults())
                .containsExactly("asOf must be a time of ISO 8601, such as 2026-01-31T12:00:00Z");
        assertThat(SERVER.get("/api/orders?status=placed&least=1")
                        .json()
                        .path("limit")
                        .asInt())
                .isEqualTo(20);
    }

    private static Reply placed(String lines) {
        return SERVER.post(
                "/api/orders", "{\"customerId\": \"C7\", \"paymentMethod\": \"pm_ok\", \"lines\": [" + lines + "]}");
    }

    private static Reply named(String name) {
        return put("{\"name\": \"" + name
                + "\", \"unitPrice\": {\"amount\": \"1.95\", \"currency\": \"EUR\"}, \"vatPercent\": 20}");
    }

    private static Reply defined(String money, String rate) {
        return put("{\"name\": \"Bier\", \"unitPrice\": " + money + ", \"vatPercent\": " + rate + "}");
    }

    private static Reply put(String body) {
        return Server.send(SERVER.to("/api/products/A1")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }
}
