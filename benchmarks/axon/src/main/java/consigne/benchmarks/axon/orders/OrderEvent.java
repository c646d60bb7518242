package consigne.benchmarks.axon.orders;

import java.time.Instant;
import java.util.List;

/** What can have happened to an order. */
public sealed interface OrderEvent {

    String orderId();

    record OrderPlaced(String orderId, String customerId, String paymentMethod, List<Line> lines, Instant placedAt)
            implements OrderEvent {}

    record OrderConfirmed(String orderId) implements OrderEvent {}

    record OrderRejected(String orderId, String reason) implements OrderEvent {}

    record OrderExpired(String orderId) implements OrderEvent {}

    record OrderPicked(String orderId, List<Line> lines) implements OrderEvent {}

    record OrderDispatched(String orderId) implements OrderEvent {}

    record OrderDelivered(String orderId, List<Line> lines, Instant deliveredAt) implements OrderEvent {}

    record OrderClosed(String orderId) implements OrderEvent {}
}
