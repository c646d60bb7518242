package consigne.query.single;

import static consigne.query.fixtures.Deposits.charged;
import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.COLA;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reference;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.naming.MetricNames;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldingSingleThingsTest {

    private final RunningShop shop = RunningShop.open("consigne.self-check.enabled=false");
    private final OrderId order = anOrder();
    private final CreditNoteId note = new CreditNoteId(UUID.randomUUID());

    @BeforeEach
    void aPast() {
        shop.happens(
                anOrderPlaced(order),
                new OrderConfirmed(order, 0),
                charged(ANNA, order, 10),
                new CreditNoteIssued(note, invoice("C1", -2, "1.25", "0.00"), List.of(), List.of()),
                new StockReceived(
                        new StockId(Depot.MAIN, COLA),
                        new Quantity(24),
                        new Reference("note 1"),
                        new StockLevel(new Quantity(24), Quantity.ZERO)));
        long position = shop.happens(anOrderPlaced(anOrder()));
        for (String path : new String[] {
            "/api/orders/" + order, "/api/stock/" + COLA, "/api/customers/anna/deposit", "/api/credit-notes"
        }) {
            assertThat(shop.get(path, position).status()).isEqualTo(200);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void rowsSayWhatTheirEventsSay() {
        for (String thing : new String[] {
            "orders/things/" + order, "deposit/things/anna", "stock/things/" + COLA, "credit-notes/things/" + note
        }) {
            Answer compared = shop.get("/api/read-models/" + thing + "/comparison");
            assertThat(compared.status()).as(compared.text()).isEqualTo(200);
            assertThat(compared.body()).as(compared.text()).containsEntry("equal", true);
        }
        assertThat(shop.get("/api/read-models/order-history/things/" + order + "/comparison")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRowThatDriftedIsFoundAndHealedAloneAndGoesOn() {
        shop.sql()
                .sql("update orders set status = 'closed' where order_id = ?::uuid")
                .param(order.value())
                .update();
        shop.sql()
                .sql("delete from placed_order where order_id = ?::uuid")
                .param(order.value())
                .update();
        shop.bean(SelfCheck.class).look();

        assertThat(drift("orders")).isEqualTo(1);
        assertThat(drift("stock")).isZero();
        Answer healed = shop.post("/api/read-models/orders/things/" + order + "/rebuild", "");

        assertThat(healed.status()).as(healed.text()).isEqualTo(200);
        assertThat(healed.text()).contains("closed").contains("confirmed");
        assertThat(shop.get("/api/orders/" + order).body()).containsEntry("status", "confirmed");
        assertThat(shop.get("/api/orders?customer=anna").items()).hasSize(2);
        shop.bean(SelfCheck.class).look();
        assertThat(drift("orders")).isZero();

        long position = shop.happens(new OrderDispatched(order));
        assertThat(shop.get("/api/orders/" + order, position).body()).containsEntry("status", "dispatched");
    }

    @Test
    void theEventsBehindACreditNoteThatDriftedAreNamed() {
        shop.sql()
                .sql("update credit_note set amount_cents = 1 where credit_note_id = ?::uuid")
                .param(note.toString())
                .update();

        Answer compared = shop.get("/api/read-models/credit-notes/things/" + note + "/comparison");

        assertThat(compared.status()).as(compared.text()).isEqualTo(200);
        assertThat(compared.text()).contains("amount_cents").contains("credit-note.issued.v1");
        assertThat(shop.get("/api/read-models/credit-notes/things/one/comparison")
                        .status())
                .isEqualTo(400);
    }

    private double drift(String readModel) {
        return shop.bean(MeterRegistry.class)
                .get(MetricNames.DRIFT)
                .tag(MetricNames.READ_MODEL, readModel)
                .gauge()
                .value();
    }
}
