package consigne.query.history;

import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.COLA;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.eur;
import static consigne.query.fixtures.Orders.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Metadata;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.RunningShop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingHistoryTest {

    private static final RunningShop SHOP = RunningShop.open();
    private static final StockId STOCK = new StockId(Depot.MAIN, COLA);

    private final OrderId id = anOrder();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void everythingAboutAnOrderIsThereWhateverItHappenedTo() {
        SHOP.happens(anOrderPlaced(id), anOrderPlaced(anOrder()));
        SHOP.happens(new AuthorisationRequested(new PaymentId(id), 1, new PaymentMethod("pm_ok"), eur("19.00")));
        SHOP.happens(
                new StockReceived(STOCK, new Quantity(50), new Reference("LS-1"), level(50, 0)),
                new StockReserved(STOCK, id, new Quantity(10), Instant.EPOCH, level(50, 10)));
        SHOP.happens(Deposits.charged(ANNA, id, 15), Deposits.settled(ANNA, id, "0.00", "0.00"));
        SHOP.happens(Deposits.returned(ANNA, 3, 0, 0));
        long position = SHOP.happens(new OrderCancelled(id, new Reason("too late")));

        assertThat(history(position))
                .extracting(entry -> entry.get("event"))
                .containsExactly(
                        "order.placed.v3",
                        "payment.authorisation-requested.v1",
                        "stock.reserved.v1",
                        "deposit.charged.v1",
                        "deposit.delivery-settled.v1",
                        "order.cancelled.v1");
        assertThat(history(position).getLast()).containsEntry("reason", "too late");
        assertThat(history(position).getFirst().get("data")).asString().contains("pm_ok");
    }

    @Test
    void anEntrySaysWhoDidItWhyAndWhatLedToIt() {
        SHOP.happens(
                Map.of(
                        Metadata.ACTOR, "anna",
                        Metadata.ACTOR_ROLE, "customer",
                        Metadata.ACTOR_CHANNEL, "http",
                        Metadata.COMMAND_ID, "command-1",
                        Metadata.COMMAND, "PlaceOrder",
                        Metadata.CAUSATION_ID, "command-1"),
                List.of(anOrderPlaced(id)));
        String placed = SHOP.eventIds().getLast();
        long position = SHOP.happens(
                Map.of(
                        Metadata.ACTOR, "fulfilment",
                        Metadata.INITIATOR, "anna",
                        Metadata.REASON, "she called",
                        Metadata.CAUSATION_ID, placed,
                        Metadata.OCCURRED_AT, "2026-03-02T07:00:00Z"),
                List.of(new OrderCancelled(id, new Reason("changed my mind"))));

        Map<String, Object> first = history(position).getFirst();
        Map<String, Object> second = history(position).getLast();

        assertThat(first.get("actor")).isEqualTo(Map.of("subject", "anna", "role", "customer", "channel", "http"));
        assertThat(first.get("cause"))
                .isEqualTo(Map.of("commandId", "command-1", "command", "PlaceOrder", "messageId", "command-1"));
        assertThat(second)
                .containsEntry("initiator", "anna")
                .containsEntry("reason", "she called")
                .containsEntry("occurredAt", "2026-03-02T07:00:00Z");
        assertThat(second.get("cause"))
                .asString()
                .contains("event=order.placed.v3", "position=" + first.get("position"));
    }

    @Test
    void aCreditNoteIsInTheHistoryOfEveryOrderThatItTakesBackFrom() {
        OrderId other = anOrder();
        long position = SHOP.happens(
                anOrderImported(id, "1"),
                anOrderImported(other, "2"),
                new CreditNoteIssued(
                        new CreditNoteId(UUID.randomUUID()),
                        invoice("C3", -2, "1.25", "0.00"),
                        List.of(
                                new CreditMatch(COLA, id, new Quantity(1)),
                                new CreditMatch(COLA, other, new Quantity(1))),
                        List.of()));

        assertThat(history(position)).hasSize(2);
        assertThat(SHOP.get("/api/orders/" + other + "/history").items()).hasSize(2);
    }

    @Test
    void aHistoryIsReadPageByPage() {
        long position = SHOP.happens(
                anOrderPlaced(id), Deposits.charged(ANNA, id, 1), new OrderCancelled(id, new Reason("no")));
        String path = "/api/orders/" + id + "/history?limit=2";
        var first = SHOP.get(path, position);
        var second = SHOP.get(path + "&cursor=" + first.body().get("nextCursor"));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).singleElement().asString().contains("order.cancelled.v1");
        assertThat(second.body()).doesNotContainKey("nextCursor");
        assertThat(SHOP.get("/api/orders/" + anOrder() + "/history").status()).isEqualTo(404);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> history(long position) {
        return (List<Map<String, Object>>)
                SHOP.get("/api/orders/" + id + "/history", position).items();
    }

    private static StockLevel level(long onHand, long reserved) {
        return new StockLevel(new Quantity(onHand), new Quantity(reserved));
    }
}
