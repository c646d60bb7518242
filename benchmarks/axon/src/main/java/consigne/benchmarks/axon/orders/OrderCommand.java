package consigne.benchmarks.axon.orders;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an order. */
public sealed interface OrderCommand {

    record PlaceOrder(
            @TargetAggregateIdentifier String orderId,
            String customerId,
            String paymentMethod,
            List<Line> lines,
            Instant placedAt)
            implements OrderCommand {}

    record ConfirmOrder(@TargetAggregateIdentifier String orderId) implements OrderCommand {}

    record RejectOrder(@TargetAggregateIdentifier String orderId, String reason) implements OrderCommand {}

    record ExpireOrder(@TargetAggregateIdentifier String orderId) implements OrderCommand {}

    record PickOrder(@TargetAggregateIdentifier String orderId) implements OrderCommand {}

    record DispatchOrder(@TargetAggregateIdentifier String orderId) implements OrderCommand {}

    record DeliverOrder(@TargetAggregateIdentifier String orderId, Instant deliveredAt) implements OrderCommand {}

    record CloseOrder(@TargetAggregateIdentifier String orderId) implements OrderCommand {}
}
