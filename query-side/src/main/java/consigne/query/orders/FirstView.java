package consigne.query.orders;

import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.LineView;
import consigne.api.order.view.OrderTotals;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.StatusReached;
import consigne.api.past.ImportedInvoice;
import consigne.api.past.ImportedOrderView;
import consigne.query.recorded.RecordedEvent;
import java.time.Instant;
import java.util.List;

/** How an order is seen when it first appears. */
final class FirstView {

    private FirstView() {}

    static OrderView of(OrderPlaced placed, RecordedEvent event) {
        List<LineView> lines = placed.lines().stream().map(LineView::of).toList();
        return begun(OrderStatus.PLACED, placed.placedAt(), event)
                .orderId(placed.orderId())
                .customerId(placed.customerId())
                .depot(placed.depot())
                .delivery(placed.delivery())
                .paymentMethod(placed.payment().method())
                .lines(lines)
                .totals(OrderTotals.of(lines, lines.getFirst().unitPrice().currency()))
                .build();
    }

    static OrderView of(OrderImported imported, RecordedEvent event) {
        OrderViewBuilder draft = begun(OrderStatus.CLOSED, imported.invoice().invoicedAt(), event)
                .orderId(imported.orderId())
                .lines(List.of());
        correct(draft, imported.invoice());
        return draft.build();
    }

    /** What the books say of an order of the past, instead of what they said before. */
    static void correct(OrderViewBuilder draft, ImportedInvoice invoice) {
        placed(draft, OrderStatus.CLOSED, invoice.invoicedAt())
                .customerId(invoice.customerId())
                .totals(OrderTotals.of(invoice))
                .imported(ImportedOrderView.of(invoice));
    }

    private static OrderViewBuilder begun(OrderStatus status, Instant at, RecordedEvent event) {
        return placed(OrderViewBuilder.builder(), status, at)
                .version(event.version())
                .status(status)
                .credited(List.of());
    }

    private static OrderViewBuilder placed(OrderViewBuilder draft, OrderStatus status, Instant at) {
        return draft.placedAt(at).reached(List.of(new StatusReached(status, at)));
    }
}
