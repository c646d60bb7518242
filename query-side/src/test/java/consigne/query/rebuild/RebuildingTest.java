package consigne.query.rebuild;

import static consigne.query.fixtures.Deposits.charged;
import static consigne.query.fixtures.Deposits.returned;
import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.COLA;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reference;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.past.ImportedInvoice;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.ReservationExpired;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.Orders;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.query.fixtures.WholeOrder;
import consigne.runtime.axon.EventJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildingTest {

    private static final String ALL = """
            {"together": ["stock", "deposit", "order-history", "credit-notes"]}""";

    private final RunningShop shop = RunningShop.open();
    private final OrderId whole = anOrder();
    private final OrderId imported = anOrder();

    @AfterEach
    void close() {
        shop.close();
    }

    private long aPast() {
        shop.happens(Map.of(), WholeOrder.of(whole));
        StockId cola = new StockId(Depot.MAIN, COLA);
        shop.happens(
                new StockReceived(cola, new Quantity(24), new Reference("note 1"), level(24, 0)),
                new StockReserved(cola, whole, new Quantity(10), Orders.MORNING, level(24, 10)),
                new ReservationExpired(cola, whole, new Quantity(10), level(24, 0)));
        shop.happens(charged(ANNA, whole, 10), returned(ANNA, 4, 0, 0));
        return shop.happens(anOrderImported(imported, "536365"));
    }

    private static StockLevel level(long onHand, long reserved) {
        return new StockLevel(new Quantity(onHand), new Quantity(reserved));
    }

    @Test
    void allReadModelsAreBuiltTogetherAndAreEqualRowByRow() {
        shop.get("/api/orders/" + whole, aPast());

        Answer begun = shop.post("/api/read-models/orders/rebuilds", ALL);

        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(begun.header("Location")).startsWith("/api/read-models/orders/rebuilds/");
        for (String name : List.of("orders", "stock", "deposit", "order-history", "credit-notes")) {
            JsonNode done = reaches("switched", last(name));
            assertThat(done.at("/report/equal").asBoolean())
                    .as(name + ": " + done)
                    .isTrue();
        }
        assertThat(shop.get("/api/orders/" + whole).body()).containsEntry("status", "closed");
    }

    @Test
    void whatHappensWhileAndAfterwardsIsInBothVersions() {
        shop.get("/api/orders/" + whole, aPast());
        reaches("switched", begin("orders", "{}"));
        OrderId later = anOrder();

        long position = shop.happens(anOrderPlaced(later), new OrderConfirmed(later, 0));

        assertThat(shop.get("/api/orders/" + later, position).body()).containsEntry("status", "confirmed");
        shop.post(last("orders") + "/rollback", "");
        assertThat(shop.get("/api/orders/" + later, position).body()).containsEntry("status", "confirmed");
        assertThat(show(last("orders")).path("phase").asText()).isEqualTo("rolled-back");
    }

    @Test
    void anotherRuleIsTriedBesideAndShowsExactlyWhatItTouches() {
        shop.get("/api/orders/" + whole, aPast());

        JsonNode compared = reaches("compared", begin("orders", "{\"rule\": \"without-charges\"}"));

        assertThat(compared.at("/report/equal").asBoolean()).isFalse();
        JsonNode orders = table(compared, "orders");
        assertThat(orders.path("equal").asInt()).isEqualTo(1);
        assertThat(orders.path("different").asInt()).isEqualTo(1);
        assertThat(orders.path("onlyInService").asInt()).isZero();
        assertThat(orders.path("onlyBeside").asInt()).isZero();
        assertThat(total(imported)).isEqualTo("25.50");

        Answer switched = shop.post(last("orders") + "/switch", "");
        assertThat(switched.status()).as(switched.text()).isEqualTo(200);
        assertThat(total(imported)).isEqualTo("7.50");

        assertThat(shop.post(last("orders") + "/rollback", "").status()).isEqualTo(200);
        assertThat(total(imported)).isEqualTo("25.50");
    }

    @Test
    void anInvoiceThatIsCorrectedToAnotherCustomerIsFoundThereAndRebuiltThere() {
        shop.get("/api/orders/" + imported, aPast());
        ImportedInvoice first = Orders.invoice("536365", 6, "1.25", "18.00");
        ImportedInvoice corrected = new ImportedInvoice(
                first.source(),
                first.number(),
                new CustomerId("12583"),
                first.invoicedAt().plusSeconds(86_400),
                first.currency(),
                first.lines(),
                first.charges());

        long position = shop.happens(new OrderCorrected(imported, first, corrected));

        assertThat(shop.get("/api/orders?customer=12583", position).items()).hasSize(1);
        assertThat(shop.get("/api/orders?customer=17850", position).items()).isEmpty();
        assertThat(reaches("switched", begin("orders", "{}"))
                        .at("/report/equal")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void reservationsThatExpiredMayBeKept() {
        shop.get("/api/stock/" + COLA, aPast());

        reaches("switched", begin("stock", """
                {"rule": "expired-reservations-kept", "switching": "always"}"""));

        assertThat(shop.get("/api/stock/" + COLA).body()).containsEntry("reserved", 10);
    }

    @Test
    void aDepositMayHaveBeenAnother() {
        shop.get("/api/customers/anna/deposit", aPast());

        JsonNode compared = reaches("switched", begin("deposit", """
                {"rule": "deposits-at-25-cents", "from": "2020-01-01T00:00:00Z", "switching": "always"}"""));

        assertThat(table(compared, "deposit_account").path("different").asInt())
                .as(compared.toString())
                .isEqualTo(1);
        assertThat(show("/api/customers/anna/deposit").at("/heldAmount/amount").asText())
                .as("six bottles at 25 cents")
                .isEqualTo("1.50");
    }

    @Test
    void oneAtATimeAndOnlyWhatThereIs() {
        assertThat(shop.post("/api/read-models/nothing/rebuilds", "{}").status())
                .isEqualTo(404);
        assertThat(shop.post("/api/read-models/orders/rebuilds", "{\"rule\": \"nobody's\"}")
                        .status())
                .isEqualTo(400);
        reaches("compared", begin("orders", "{\"switching\": \"manual\"}"));

        Answer second = shop.post("/api/read-models/orders/rebuilds", "{}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("rebuild-going-on");
        assertThat(shop.post(last("orders") + "/pause", "").status()).isEqualTo(409);
    }

    @Test
    void whatIsCancelledLeavesNothing() {
        reaches("compared", begin("orders", "{\"switching\": \"manual\"}"));

        assertThat(shop.post(last("orders") + "/cancel", "").body()).containsEntry("phase", "cancelled");

        await().until(() -> schemas() == 0);
        assertThat(shop.post("/api/read-models/orders/rebuilds", "{}").status()).isEqualTo(202);
    }

    private long schemas() {
        return shop.sql()
                .sql("select count(*) from pg_namespace where nspname like 'version%'")
                .query(Long.class)
                .single();
    }

    private String begin(String readModel, String how) {
        Answer begun = shop.post("/api/read-models/" + readModel + "/rebuilds", how);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return begun.header("Location");
    }

    private String last(String readModel) {
        Answer list = shop.get("/api/read-models/" + readModel + "/rebuilds");
        return "/api/read-models/" + readModel + "/rebuilds/"
                + list.text().replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private JsonNode show(String path) {
        try {
            return EventJson.mapper().readTree(shop.get(path).text());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private JsonNode reaches(String phase, String rebuild) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> show(rebuild), it -> phase.equals(it.path("phase").asText()));
    }

    private static JsonNode table(JsonNode rebuild, String name) {
        for (JsonNode table : rebuild.at("/report/tables")) {
            if (table.path("table").asText().equals(name)) {
                return table;
            }
        }
        throw new AssertionError(rebuild + " has no table " + name);
    }

    private String total(OrderId order) {
        return show("/api/orders/" + order).at("/totals/total/amount").asText();
    }
}
