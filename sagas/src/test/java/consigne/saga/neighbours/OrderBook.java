package consigne.saga.neighbours;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderCommand;
import consigne.api.order.OrderCommand.AwaitPayment;
import consigne.api.order.OrderCommand.CancelOrder;
import consigne.api.order.OrderCommand.ChangeDelivery;
import consigne.api.order.OrderCommand.ChangeLines;
import consigne.api.order.OrderCommand.ChoosePaymentMethod;
import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.CorrectOrder;
import consigne.api.order.OrderCommand.CreditOrder;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderCommand.DispatchOrder;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderCommand.ImportOrder;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.OrderCommand.RejectOrder;
import consigne.api.order.OrderCommand.RejectUnpaid;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.order.OrderEvent.PaymentMethodChosen;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderStatus;
import consigne.api.order.PackedLine;
import consigne.api.order.Refusal;
import consigne.api.payment.PaymentMethod;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One order: people act on it where they may, and the saga asks what it asks. */
final class OrderBook {

    private final OrderId id;
    private OrderStatus status = OrderStatus.PLACED;
    private boolean expired;
    private @Nullable Refusal unpaid;
    private int change;
    private List<OrderLine> lines = List.of();
    private List<OrderLine> confirmedLines = List.of();

    OrderBook(OrderId id) {
        this.id = id;
    }

    /** The name of the state, an order that expired told from one that was called off. */
    String state() {
        return expired ? "expired" : status.toString();
    }

    List<Event> place(OrderPlaced placed) {
        lines = placed.lines();
        return List.of(placed);
    }

    List<Event> change(List<OrderLine> to) {
        return where(isChangeable(), OrderStatus.PLACED, () -> {
            lines = to;
            return new LinesChanged(id, ++change, to);
        });
    }

    List<Event> payBy(PaymentMethod method) {
        return where(
                status == OrderStatus.AWAITING_PAYMENT, OrderStatus.PLACED, () -> new PaymentMethodChosen(id, method));
    }

    List<Event> cancel(Reason reason) {
        boolean allowed = isChangeable() || status == OrderStatus.PICKED;
        return where(allowed, OrderStatus.CANCELLED, () -> new OrderCancelled(id, reason));
    }

    List<Event> pick(List<PackedLine> packed) {
        return where(status == OrderStatus.CONFIRMED, OrderStatus.PICKED, () -> new OrderPicked(id, packed));
    }

    List<Event> dispatch() {
        return where(status == OrderStatus.PICKED, OrderStatus.DISPATCHED, () -> new OrderDispatched(id));
    }

    List<Event> deliver(List<HandedOverLine> handedOver, List<ValuedEmpties> empties) {
        return where(
                status == OrderStatus.DISPATCHED,
                OrderStatus.DELIVERED,
                () -> new OrderDelivered(id, handedOver, empties));
    }

    Reply answer(OrderCommand command) {
        boolean isPlaced = status == OrderStatus.PLACED;
        return switch (command) {
            case ConfirmOrder c ->
                reply(isPlaced && change == c.change(), OrderStatus.CONFIRMED, () -> {
                    confirmedLines = lines;
                    return new OrderConfirmed(id, change);
                });
            case RevertLines c ->
                reply(isPlaced && change == c.change() && !confirmedLines.isEmpty(), OrderStatus.CONFIRMED, () -> {
                    lines = confirmedLines;
                    return new LinesReverted(id, change, lines, c.because());
                });
            case RejectOrder c -> reply(isPlaced, OrderStatus.REJECTED, () -> new OrderRejected(id, c.because()));
            case AwaitPayment c ->
                reply(isPlaced && change == c.change(), OrderStatus.AWAITING_PAYMENT, () -> {
                    unpaid = c.because();
                    return new PaymentAwaited(id, change, c.because(), c.payBy());
                });
            case RejectUnpaid _ ->
                new Reply.Done(where(
                        status == OrderStatus.AWAITING_PAYMENT,
                        OrderStatus.REJECTED,
                        () -> new OrderRejected(id, Objects.requireNonNull(unpaid))));
            case ExpireOrder c -> {
                expired = isChangeable();
                yield new Reply.Done(where(isChangeable(), OrderStatus.CANCELLED, () -> new OrderExpired(id, c.now())));
            }
            case CloseOrder _ -> reply(status == OrderStatus.DELIVERED, OrderStatus.CLOSED, () -> new OrderClosed(id));
            case PlaceOrder _,
                    ChangeLines _,
                    ChangeDelivery _,
                    CancelOrder _,
                    PickOrder _,
                    DispatchOrder _,
                    DeliverOrder _,
                    ImportOrder _,
                    CorrectOrder _,
                    CreditOrder _,
                    ChoosePaymentMethod _ -> throw new AssertionError("no saga asks for " + command);
        };
    }

    private boolean isChangeable() {
        return status == OrderStatus.PLACED
                || status == OrderStatus.CONFIRMED
                || status == OrderStatus.AWAITING_PAYMENT;
    }

    private Reply reply(boolean allowed, OrderStatus then, Supplier<Event> event) {
        return allowed ? new Reply.Done(where(true, then, event)) : new Reply.No(new MovedOn(status));
    }

    private List<Event> where(boolean allowed, OrderStatus then, Supplier<Event> event) {
        if (!allowed) {
            return List.of();
        }
        status = then;
        return List.of(event.get());
    }
}
