package consigne.command.order;

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
import consigne.api.order.PackedLine;
import java.util.List;

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

        /** The lines that were confirmed last; none where the order was never confirmed. */
        List<OrderLine> confirmedLines();
    }

    record Placed(OrderDetails details, int change, List<OrderLine> confirmedLines) implements Changeable {
        @Override
        public OrderStatus status() {
            return OrderStatus.PLACED;
        }
    }

    record Confirmed(OrderDetails details, int change) implements Changeable {
        @Override
        public OrderStatus status() {
            return OrderStatus.CONFIRMED;
        }

        @Override
        public List<OrderLine> confirmedLines() {
            return details.lines();
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

    default OrderState evolve(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e ->
                new Placed(
                        new OrderDetails(e.orderId(), e.customerId(), e.depot(), e.lines(), e.placedAt()),
                        0,
                        List.of());
            case LinesChanged e ->
                new Placed(
                        changeable().details().with(e.lines()),
                        e.change(),
                        changeable().confirmedLines());
            case LinesReverted e -> new Confirmed(changeable().details().with(e.lines()), e.change());
            case OrderConfirmed e -> new Confirmed(changeable().details(), e.change());
            case OrderPicked e -> new Picked(e.lines());
            case OrderDispatched _ -> new Dispatched(as(Picked.class).packed());
            case OrderDelivered _ -> new Ended(OrderStatus.DELIVERED);
            case OrderClosed _ -> new Ended(OrderStatus.CLOSED);
            case OrderRejected _ -> new Ended(OrderStatus.REJECTED);
            case OrderCancelled _ -> new Ended(OrderStatus.CANCELLED);
            case OrderExpired _ -> new Ended(OrderStatus.CANCELLED);
            case OrderImported e -> new Imported(Credits.noneYet(e.invoice()));
            case OrderCredited e -> new Imported(as(Imported.class).credits().plus(e));
        };
    }

    private Changeable changeable() {
        return as(Changeable.class);
    }

    /** This state as the one that an event can only have happened in. */
    private <T extends OrderState> T as(Class<T> state) {
        return state.cast(this);
    }
}
