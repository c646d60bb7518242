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
        return new OrderView(
                placed.orderId(),
                placed.customerId(),
                OrderStatus.PLACED,
                event.sequence(),
                placed.depot(),
                placed.paymentMethod(),
                0,
                lines,
                null,
                null,
                null,
                OrderTotals.of(lines, lines.getFirst().unitPrice().currency()),
                null,
                null,
                null,
                null,
                placed.placedAt(),
                reached(OrderStatus.PLACED, placed.placedAt()),
                null,
                List.of());
    }

    static OrderView of(OrderImported imported, RecordedEvent event) {
        ImportedInvoice invoice = imported.invoice();
        return new OrderView(
                imported.orderId(),
                invoice.customerId(),
                OrderStatus.CLOSED,
                event.sequence(),
                null,
                null,
                0,
                List.of(),
                null,
                null,
                null,
                OrderTotals.of(invoice),
                null,
                null,
                null,
                null,
                invoice.invoicedAt(),
                reached(OrderStatus.CLOSED, invoice.invoicedAt()),
                ImportedOrderView.of(invoice),
                List.of());
    }

    private static List<StatusReached> reached(OrderStatus status, Instant at) {
        return List.of(new StatusReached(status, at));
    }
}
