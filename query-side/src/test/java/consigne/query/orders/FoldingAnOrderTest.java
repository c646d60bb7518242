package consigne.query.orders;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static consigne.query.fixtures.Orders.delivered;
import static consigne.query.fixtures.Orders.eur;
import static consigne.query.fixtures.Orders.picked;
import static consigne.query.fixtures.Orders.water;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.order.OrderAction;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.order.OrderEvent.PaymentMethodChosen;
import consigne.api.order.OrderStatus;
import consigne.api.order.Refusal;
import consigne.api.order.Refusal.Cause;
import consigne.api.order.view.AllowedAction;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.StatusReached;
import consigne.api.past.ImportedInvoice;
import consigne.api.past.ImportedOrderView;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.Orders;
import consigne.query.fixtures.Recorded;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldingAnOrderTest {

    private static final Refusal OUT_OF_STOCK = new Refusal(Cause.OUT_OF_STOCK, "There is no cola left.");

    private final OrderId id = anOrder();

    @Test
    void anOrderThatIsCorrectedShowsWhatTheBooksSayNow() {
        ImportedInvoice was = anOrderImported(id, "536365").invoice();
        ImportedInvoice now = Orders.invoice("536365", 8, "1.25", "18.00");

        OrderView order = fold(anOrderImported(id, "536365"), new OrderCorrected(id, was, now));

        assertThat(order.totals().total()).isEqualTo(Money.of("28.00", "GBP"));
        assertThat(order.imported()).isEqualTo(ImportedOrderView.of(now));
        assertThat(order.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(order.reached()).hasSize(1);
        assertThat(order.version()).isEqualTo(2);
    }

    @Test
    void anOrderPlacedShowsWhatItComesTo() {
        OrderView order = fold(anOrderPlaced(id));

        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.totals().goods()).isEqualTo(eur("16.00"));
        assertThat(order.totals().vat()).isEqualTo(eur("0.84"));
        assertThat(order.totals().deposits()).isEqualTo(eur("3.00"));
        assertThat(order.totals().total()).isEqualTo(eur("19.00"));
        assertThat(order.version()).isEqualTo(1);
    }

    @Test
    void anOrderNamesTheCommandsThatItAllowsNext() {
        assertThat(fold(anOrderPlaced(id), new OrderConfirmed(id, 0)).allowed())
                .contains(new AllowedAction(OrderAction.PICK, "POST", "/api/orders/" + id + "/picking"))
                .contains(new AllowedAction(OrderAction.CHANGE_DELIVERY, "PUT", "/api/orders/" + id + "/slot"))
                .hasSize(4);
        assertThat(fold(anOrderPlaced(id), cancelled()).allowed()).isEmpty();
    }

    @Test
    void aChangeOfLinesCountsAtOnceAndWaitsToBeConfirmed() {
        OrderView order = fold(anOrderPlaced(id), new OrderConfirmed(id, 0), new LinesChanged(id, 1, List.of(cola(1))));

        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.change()).isEqualTo(1);
        assertThat(order.totals().total()).isEqualTo(eur("1.40"));
    }

    @Test
    void aChangeThatCannotBeFulfilledLeavesTheLinesConfirmedBefore() {
        OrderView order = fold(
                anOrderPlaced(id),
                new OrderConfirmed(id, 0),
                new LinesChanged(id, 1, List.of(cola(9000))),
                new LinesReverted(id, 1, List.of(cola(10), water(5)), OUT_OF_STOCK));

        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.totals().total()).isEqualTo(eur("19.00"));
        assertThat(order.refusal()).isEqualTo(OUT_OF_STOCK);
    }

    @Test
    void whatIsPickedCountsAndThenWhatIsDelivered() {
        List<Event> untilPicked = List.of(anOrderPlaced(id), new OrderConfirmed(id, 0), picked(id, cola(8), water(5)));
        assertThat(fold(untilPicked).totals().total()).isEqualTo(eur("16.20"));

        OrderView order = fold(
                anOrderPlaced(id),
                new OrderConfirmed(id, 0),
                picked(id, cola(8), water(5)),
                new OrderDispatched(id),
                delivered(id, List.of(), cola(7), water(5)));

        assertThat(order.totals().goods()).isEqualTo(eur("12.40"));
        assertThat(order.totals().deposits()).isEqualTo(eur("2.40"));
        assertThat(order.lines()).hasSize(2);
        assertThat(order.version()).isEqualTo(5);
    }

    @Test
    void nothingDeliveredComesToNothing() {
        assertThat(fold(anOrderPlaced(id), delivered(id, List.of())).totals().total())
                .isEqualTo(eur("0.00"));
    }

    @Test
    void everyStatusReachedHasItsTime() {
        OrderView order = fold(
                anOrderPlaced(id),
                new OrderConfirmed(id, 0),
                picked(id, cola(10), water(5)),
                new OrderDispatched(id),
                delivered(id, List.of(), cola(10), water(5)),
                new OrderClosed(id));

        assertThat(order.reached())
                .extracting(StatusReached::status)
                .containsExactly(
                        OrderStatus.PLACED,
                        OrderStatus.CONFIRMED,
                        OrderStatus.PICKED,
                        OrderStatus.DISPATCHED,
                        OrderStatus.DELIVERED,
                        OrderStatus.CLOSED);
        assertThat(order.reached().getLast().at()).isEqualTo(Recorded.at(6));
    }

    @Test
    void whyAnOrderEndedIsShown() {
        assertThat(fold(anOrderPlaced(id), new OrderRejected(id, OUT_OF_STOCK)).refusal())
                .isEqualTo(OUT_OF_STOCK);
        assertThat(fold(anOrderPlaced(id), cancelled()).cancellation()).isEqualTo(new Reason("changed my mind"));
        OrderView expired = fold(anOrderPlaced(id), new OrderExpired(id, Recorded.at(2)));
        assertThat(expired.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(expired.cancellation()).isNotNull();
    }

    @Test
    void anOrderThatWaitsForItsPaymentSaysUntilWhenAndWhatCanBeDone() {
        PaymentAwaited awaited = new PaymentAwaited(id, 0, OUT_OF_STOCK, Recorded.at(9));
        OrderView order = fold(anOrderPlaced(id), awaited);
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(order.payBy()).isEqualTo(Recorded.at(9));
        assertThat(order.refusal()).isEqualTo(OUT_OF_STOCK);
        assertThat(order.allowed())
                .extracting(AllowedAction::href)
                .contains("/api/orders/" + id + "/payment", "/api/orders/" + id + "/lines");

        PaymentMethod another = new PaymentMethod("pm_another");
        OrderView paid = fold(anOrderPlaced(id), awaited, new PaymentMethodChosen(id, another));
        assertThat(paid.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(paid.paymentMethod()).isEqualTo(another);
        assertThat(paid.payBy()).isNull();
        assertThat(paid.refusal()).isNull();
    }

    @Test
    void theVersionCountsTheOrdersOwnEventsOnly() {
        OrderView order = fold(anOrderPlaced(id), Deposits.settled(Orders.ANNA, id, "0.00", "0.00"));

        assertThat(order.version()).isEqualTo(1);
        assertThat(order.settlement()).isNotNull();
    }

    @Test
    void anImportedOrderIsClosedAndComesToItsLinesAndCharges() {
        OrderView order = fold(
                anOrderImported(id, "536365"),
                new OrderCredited(
                        id, new CreditNoteId(new UUID(0, 7)), List.of(new CreditedLine(Orders.COLA, new Quantity(2)))));

        assertThat(order.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(order.totals().total()).isEqualTo(Money.of("25.50", "GBP"));
        assertThat(order.totals().charges()).isEqualTo(Money.of("18.00", "GBP"));
        assertThat(order.placedAt()).isEqualTo("2010-12-01T08:26:00Z");
        assertThat(order.credited()).hasSize(1);
    }

    @Test
    void anEventOfAnOrderThatIsNotThereIsRefused() {
        var projection = new OrderProjection();
        var authorised = Recorded.events(new PaymentAuthorised(new PaymentId(id), 1, eur("1.00")))
                .getFirst();

        assertThatThrownBy(() -> projection.evolve(null, authorised)).hasMessageContaining("before its order");
    }

    private Event cancelled() {
        return new OrderCancelled(id, new Reason("changed my mind"));
    }

    private static OrderView fold(Event... events) {
        return Recorded.fold(new OrderProjection(), events);
    }

    private static OrderView fold(List<Event> events) {
        return fold(events.toArray(Event[]::new));
    }
}
