package consigne.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivingNothingAwayTest {

    private static final Server SERVER = Server.with(Map.of(), Shop.class, Troubles.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-order",
                "changed-since",
                "out-of-stock",
                "not-found",
                "unanswered",
                "no-connection",
                "shutdown",
                "event-store",
                "bad-sql",
                "anything"
            })
    void noFailureTellsWhereInTheCodeItCameFrom(String kind) {
        Inside.isHidden(SERVER.get("/api/troubles/" + kind).response());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"customerId": "anna", "paymentMethod"
            []
            ``
            {"customerId":7,"paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":1}]}
            {"orderId":"one","customerId":"anna","paymentMethod":"pm_ok","lines":[{"sku":"c","quantity":1}]}
            {"@class":"java.lang.Runtime","customerId":"anna"}
            """)
    void noMalformedBodyDoes(String body) {
        Inside.isHidden(SERVER.post("/api/orders", body).response());
    }

    @Test
    void nothingThatTheFrameworkRefusesDoes() {
        Inside.isHidden(SERVER.get("/api/nothing").response());
        Inside.isHidden(SERVER.get("/api/orders?limit=x&status=none&least=-1").response());
        Inside.isHidden(SERVER.get("/api/orders/1'or'1'='1").response());
        Inside.isHidden(SERVER.get("/api/origin", "Accept", "text/csv").response());
        Inside.isHidden(Server.send(SERVER.to("/api/origin").DELETE()).response());
        Inside.isHidden(Server.send(SERVER.to("/api/orders").POST(BodyPublishers.ofString("<a/>")))
                .response());
        Inside.isHidden(SERVER.get("/api/nothing?trace=true&message=true&errors=always&exception=true")
                .response());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at consigne.web.http.Shop.place(Shop.java:12)",
                "java.lang.IllegalStateException: x",
                "Caused by: x",
                "ERROR: relation \\\"event\\\" does not exist",
                "select view from orders where order_id = 1",
                "insert into event (position) values (1)",
                "Cannot deserialize NullPointerException",
                "consigne.command.order.Order"
            })
    void whatGivesTheInsideAwayIsFound(String text) {
        assertThat(Inside.shownIn("{\"detail\": \"" + text + "\"}")).isNotEmpty();
    }
}
