package consigne.benchmarks.axon.fulfilment;

import consigne.benchmarks.axon.orders.OrderEvent;
import consigne.benchmarks.axon.orders.OrderEvent.OrderClosed;
import consigne.benchmarks.axon.orders.OrderEvent.OrderConfirmed;
import consigne.benchmarks.axon.orders.OrderEvent.OrderDelivered;
import consigne.benchmarks.axon.orders.OrderEvent.OrderDispatched;
import consigne.benchmarks.axon.orders.OrderEvent.OrderExpired;
import consigne.benchmarks.axon.orders.OrderEvent.OrderPicked;
import consigne.benchmarks.axon.orders.OrderEvent.OrderPlaced;
import consigne.benchmarks.axon.orders.OrderEvent.OrderRejected;

/** How far an order is shown to have come. */
final class Status {

    private Status() {}

    /** After that event. */
    static String of(OrderEvent event) {
        return switch (event) {
            case OrderPlaced _ -> "placed";
            case OrderConfirmed _ -> "confirmed";
            case OrderRejected _ -> "rejected";
            case OrderExpired _ -> "expired";
            case OrderPicked _ -> "picked";
            case OrderDispatched _ -> "dispatched";
            case OrderDelivered _ -> "delivered";
            case OrderClosed _ -> "closed";
        };
    }
}
