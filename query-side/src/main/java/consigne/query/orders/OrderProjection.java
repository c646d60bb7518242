package consigne.query.orders;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.creditnote.CreditView;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.DeliveryChanged;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.order.OrderEvent.PaymentMethodChosen;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.HandedOverLineView;
import consigne.api.order.view.LineView;
import consigne.api.order.view.OrderTotals;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.PackedLineView;
import consigne.api.order.view.StatusReached;
import consigne.api.payment.PaymentEvent;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order as it stands, from what happened to it, to its payment and to its settlement. */
@RecordBuilder.Include(OrderView.class)
@RecordBuilder.Options(enableWither = false)
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
            case OrderEvent e -> evolve(OrderViewBuilder.builder(view), e, recorded);
            case PaymentEvent e ->
                OrderViewBuilder.builder(view)
                        .payment(PaymentFold.evolve(view.payment(), e))
                        .build();
            case DeliverySettled e ->
                OrderViewBuilder.builder(view).settlement(e.settlement()).build();
            default -> view;
        };
    }

    private static OrderView evolve(OrderViewBuilder draft, OrderEvent event, RecordedEvent recorded) {
        draft.version(recorded.version()).payBy(null);
        switch (event) {
            case OrderPlaced _, OrderImported _ -> throw new IllegalStateException(event + " twice");
            case LinesChanged e -> {
                // The order waits for reservation and authorisation again.
                reach(draft, OrderStatus.PLACED, recorded);
                draft.change(e.change());
                order(draft, e.lines());
                draft.delivery(e.delivery()).refusal(null);
            }
            case DeliveryChanged e -> {
                reach(draft, OrderStatus.PLACED, recorded);
                draft.change(e.change()).delivery(e.delivery()).refusal(null);
            }
            case LinesReverted e -> {
                reach(draft, OrderStatus.CONFIRMED, recorded);
                order(draft, e.lines());
                draft.delivery(e.delivery()).refusal(e.because());
            }
            case OrderConfirmed _ -> reach(draft, OrderStatus.CONFIRMED, recorded);
            case PaymentAwaited e -> {
                reach(draft, OrderStatus.AWAITING_PAYMENT, recorded);
                draft.refusal(e.because()).payBy(e.payBy());
            }
            case PaymentMethodChosen e -> {
                reach(draft, OrderStatus.PLACED, recorded);
                draft.paymentMethod(e.method()).refusal(null);
            }
            case OrderRejected e -> {
                reach(draft, OrderStatus.REJECTED, recorded);
                draft.refusal(e.because());
            }
            case OrderCancelled e -> {
                reach(draft, OrderStatus.CANCELLED, recorded);
                draft.cancellation(e.reason());
            }
            case OrderExpired _ -> {
                reach(draft, OrderStatus.CANCELLED, recorded);
                draft.cancellation(EXPIRED);
            }
            case OrderPicked e -> {
                reach(draft, OrderStatus.PICKED, recorded);
                draft.pickingReasons(e.reasons().isEmpty() ? null : e.reasons());
                pick(draft, e.lines().stream().map(PackedLineView::of).toList());
            }
            case OrderDispatched _ -> reach(draft, OrderStatus.DISPATCHED, recorded);
            case OrderDelivered e -> {
                reach(draft, OrderStatus.DELIVERED, recorded);
                handOver(draft, e.lines().stream().map(HandedOverLineView::of).toList());
                draft.empties(e.empties());
            }
            case OrderClosed _ -> reach(draft, OrderStatus.CLOSED, recorded);
            case OrderCorrected e -> FirstView.correct(draft, e.invoice());
            case OrderCredited e ->
                draft.credited(and(draft.credited(), new CreditView(e.creditNoteId(), recorded.at(), e.lines())));
        }
        return draft.build();
    }

    private static void reach(OrderViewBuilder draft, OrderStatus next, RecordedEvent recorded) {
        draft.status(next).reached(and(draft.reached(), new StatusReached(next, recorded.at())));
    }

    private static void order(OrderViewBuilder draft, List<OrderLine> ordered) {
        List<LineView> lines = ordered.stream().map(LineView::of).toList();
        nowHold(draft.lines(lines), lines);
    }

    private static void pick(OrderViewBuilder draft, List<PackedLineView> packed) {
        nowHold(draft.packed(packed), packed.stream().map(PackedLineView::line).toList());
    }

    private static void handOver(OrderViewBuilder draft, List<HandedOverLineView> lines) {
        nowHold(
                draft.handedOver(lines),
                lines.stream().map(HandedOverLineView::line).toList());
    }

    private static void nowHold(OrderViewBuilder draft, List<LineView> holding) {
        draft.totals(OrderTotals.of(holding, draft.totals().total().currency()));
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
