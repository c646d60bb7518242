package consigne.query.orders;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.creditnote.CreditView;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.HandedOverLineView;
import consigne.api.order.view.LineView;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.PackedLineView;
import consigne.api.payment.PaymentEvent;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as it stands, from what happened to it, to its payment and to its settlement. */
final class OrderProjection implements Projection<OrderId, OrderView> {

    private static final Reason EXPIRED = new Reason("It was not picked before its reservations ended.");

    @Override
    public @Nullable OrderId about(Event event) {
        return switch (event) {
            case OrderEvent e -> e.orderId();
            case PaymentEvent e -> e.paymentId().orderId();
            case DeliverySettled e -> e.orderId();
            default -> null;
        };
    }

    @Override
    public boolean begins(Event event) {
        return event instanceof OrderPlaced || event instanceof OrderImported;
    }

    @Override
    public OrderView evolve(@Nullable OrderView view, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case OrderPlaced e -> FirstView.of(e, recorded);
            case OrderImported e -> FirstView.of(e, recorded);
            case Event e when view == null -> throw new IllegalStateException(e + " before its order");
            case OrderEvent e -> evolve(new Draft(view), e, recorded);
            case PaymentEvent e -> paid(new Draft(view), e);
            case DeliverySettled e -> settled(new Draft(view), e);
            default -> view;
        };
    }

    private static OrderView evolve(Draft draft, OrderEvent event, RecordedEvent recorded) {
        draft.version = recorded.sequence();
        switch (event) {
            case OrderPlaced _, OrderImported _ -> throw new IllegalStateException(event + " twice");
            case LinesChanged e -> {
                // The order waits for reservation and authorisation again.
                draft.reach(OrderStatus.PLACED, recorded.at());
                draft.change = e.change();
                order(draft, e.lines());
                draft.refusal = null;
            }
            case LinesReverted e -> {
                draft.reach(OrderStatus.CONFIRMED, recorded.at());
                order(draft, e.lines());
                draft.refusal = e.because();
            }
            case OrderConfirmed _ -> draft.reach(OrderStatus.CONFIRMED, recorded.at());
            case OrderRejected e -> {
                draft.reach(OrderStatus.REJECTED, recorded.at());
                draft.refusal = e.because();
            }
            case OrderCancelled e -> {
                draft.reach(OrderStatus.CANCELLED, recorded.at());
                draft.cancellation = e.reason();
            }
            case OrderExpired _ -> {
                draft.reach(OrderStatus.CANCELLED, recorded.at());
                draft.cancellation = EXPIRED;
            }
            case OrderPicked e -> {
                draft.reach(OrderStatus.PICKED, recorded.at());
                pick(draft, e.lines().stream().map(PackedLineView::of).toList());
            }
            case OrderDispatched _ -> draft.reach(OrderStatus.DISPATCHED, recorded.at());
            case OrderDelivered e -> {
                draft.reach(OrderStatus.DELIVERED, recorded.at());
                handOver(draft, e.lines().stream().map(HandedOverLineView::of).toList());
                draft.empties = e.empties();
            }
            case OrderClosed _ -> draft.reach(OrderStatus.CLOSED, recorded.at());
            case OrderCredited e -> draft.credit(new CreditView(e.creditNoteId(), recorded.at(), e.lines()));
        }
        return draft.view();
    }

    private static void order(Draft draft, List<OrderLine> lines) {
        draft.lines = lines.stream().map(LineView::of).toList();
        draft.nowHold(draft.lines);
    }

    private static void pick(Draft draft, List<PackedLineView> packed) {
        draft.packed = packed;
        draft.nowHold(packed.stream().map(PackedLineView::line).toList());
    }

    private static void handOver(Draft draft, List<HandedOverLineView> lines) {
        draft.handedOver = lines;
        draft.nowHold(lines.stream().map(HandedOverLineView::line).toList());
    }

    private static OrderView paid(Draft draft, PaymentEvent event) {
        draft.payment = PaymentFold.evolve(draft.payment, event);
        return draft.view();
    }

    private static OrderView settled(Draft draft, DeliverySettled event) {
        draft.settlement = event.settlement();
        return draft.view();
    }
}
