package consigne.command.order;

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
import consigne.api.order.OrderStatus;
import consigne.api.order.PackedLine;
import consigne.api.order.Refusal;
import consigne.runtime.deciding.ImpossibleEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an order stands: each state is a type, and holds just what matters in it. */
sealed interface OrderState {

    /** Nobody has ordered yet. */
    record NotPlaced() implements OrderState {}

    /** An order that there is. */
    sealed interface Existing extends OrderState {
        OrderStatus status();
    }

    /** An order whose lines can be changed: {@code change} counts how often they were. */
    sealed interface Changeable extends Existing {
        OrderDetails details();

        int change();

        /** What was confirmed last; nothing where the order was never confirmed. */
        @Nullable
        OrderDetails confirmed();
    }

    record Placed(
            OrderDetails details, int change, @Nullable OrderDetails confirmed) implements Changeable {
        private static Placed asOrdered(OrderPlaced e) {
            return new Placed(
                    new OrderDetails(e.orderId(), e.customerId(), e.depot(), e.delivery(), e.lines(), e.placedAt()),
                    0,
                    null);
        }

        private static Placed after(Changeable before, LinesChanged e) {
            return new Placed(before.details().with(e.lines(), e.delivery()), e.change(), before.confirmed());
        }

        private static Placed after(Changeable before, DeliveryChanged e) {
            OrderDetails details = before.details();
            return new Placed(details.with(details.lines(), e.delivery()), e.change(), before.confirmed());
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.PLACED;
        }

        boolean wasNeverConfirmed() {
            return confirmed == null;
        }
    }

    /** An order that was never confirmed, and whose payment failed. */
    record AwaitingPayment(OrderDetails details, int change, Refusal because, Instant payBy) implements Changeable {
        @Override
        public OrderStatus status() {
            return OrderStatus.AWAITING_PAYMENT;
        }

        @Override
        public @Nullable OrderDetails confirmed() {
            return null;
        }
    }

    record Confirmed(OrderDetails details, int change) implements Changeable {
        @Override
        public OrderStatus status() {
            return OrderStatus.CONFIRMED;
        }

        @Override
        public OrderDetails confirmed() {
            return details;
        }
    }

    record Picked(List<PackedLine> packed) implements Existing {
        @Override
        public OrderStatus status() {
            return OrderStatus.PICKED;
        }
    }

    record Dispatched(List<PackedLine> packed) implements Existing {
        @Override
        public OrderStatus status() {
            return OrderStatus.DISPATCHED;
        }
    }

    /** An order that nothing is left to be decided about by people. */
    record Ended(OrderStatus status) implements Existing {}

    record Imported(Credits credits) implements Existing {
        @Override
        public OrderStatus status() {
            return OrderStatus.CLOSED;
        }
    }

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if it cannot have happened in this state
     */
    default OrderState evolve(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e when this instanceof NotPlaced -> Placed.asOrdered(e);
            case OrderImported e when this instanceof NotPlaced -> new Imported(Credits.noneYet(e.invoice()));
            case LinesChanged e when this instanceof Changeable it -> Placed.after(it, e);
            case DeliveryChanged e when this instanceof Changeable it -> Placed.after(it, e);
            case LinesReverted e
            when this instanceof Placed it -> new Confirmed(it.details().with(e.lines(), e.delivery()), e.change());
            case OrderConfirmed e when this instanceof Placed it -> new Confirmed(it.details(), e.change());
            case PaymentAwaited e
            when this instanceof Placed it && it.wasNeverConfirmed() ->
                new AwaitingPayment(it.details(), it.change(), e.because(), e.payBy());
            case PaymentMethodChosen _
            when this instanceof AwaitingPayment it -> new Placed(it.details(), it.change(), null);
            case OrderRejected _
            when this instanceof Placed || this instanceof AwaitingPayment -> new Ended(OrderStatus.REJECTED);
            case OrderCancelled _
            when this instanceof Changeable || this instanceof Picked -> new Ended(OrderStatus.CANCELLED);
            case OrderExpired _ when this instanceof Changeable -> new Ended(OrderStatus.CANCELLED);
            case OrderPicked e when this instanceof Confirmed -> new Picked(e.lines());
            case OrderDispatched _ when this instanceof Picked it -> new Dispatched(it.packed());
            case OrderDelivered _ when this instanceof Dispatched -> new Ended(OrderStatus.DELIVERED);
            case OrderClosed _ when equals(new Ended(OrderStatus.DELIVERED)) -> new Ended(OrderStatus.CLOSED);
            case OrderCorrected e
            when this instanceof Imported it -> new Imported(it.credits().corrected(e.was(), e.invoice()));
            case OrderCredited e
            when this instanceof Imported it -> new Imported(it.credits().plus(e));
            case OrderPlaced _,
                    OrderImported _,
                    LinesChanged _,
                    DeliveryChanged _,
                    LinesReverted _,
                    OrderConfirmed _,
                    PaymentAwaited _,
                    PaymentMethodChosen _,
                    OrderRejected _,
                    OrderCancelled _,
                    OrderExpired _,
                    OrderPicked _,
                    OrderDispatched _,
                    OrderDelivered _,
                    OrderClosed _,
                    OrderCorrected _,
                    OrderCredited _ -> throw new ImpossibleEvent(this, event);
        };
    }
}
