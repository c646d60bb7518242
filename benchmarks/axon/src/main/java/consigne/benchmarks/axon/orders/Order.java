package consigne.benchmarks.axon.orders;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import consigne.benchmarks.axon.orders.OrderCommand.CloseOrder;
import consigne.benchmarks.axon.orders.OrderCommand.ConfirmOrder;
import consigne.benchmarks.axon.orders.OrderCommand.DeliverOrder;
import consigne.benchmarks.axon.orders.OrderCommand.DispatchOrder;
import consigne.benchmarks.axon.orders.OrderCommand.ExpireOrder;
import consigne.benchmarks.axon.orders.OrderCommand.PickOrder;
import consigne.benchmarks.axon.orders.OrderCommand.PlaceOrder;
import consigne.benchmarks.axon.orders.OrderCommand.RejectOrder;
import consigne.benchmarks.axon.orders.OrderEvent.OrderClosed;
import consigne.benchmarks.axon.orders.OrderEvent.OrderConfirmed;
import consigne.benchmarks.axon.orders.OrderEvent.OrderDelivered;
import consigne.benchmarks.axon.orders.OrderEvent.OrderDispatched;
import consigne.benchmarks.axon.orders.OrderEvent.OrderExpired;
import consigne.benchmarks.axon.orders.OrderEvent.OrderPicked;
import consigne.benchmarks.axon.orders.OrderEvent.OrderPlaced;
import consigne.benchmarks.axon.orders.OrderEvent.OrderRejected;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An order from the shop to the door. */
@Aggregate(cache = "aggregates")
class Order {

    /** How far it has come. */
    private enum Status {
        NEW,
        PLACED,
        CONFIRMED,
        PICKED,
        DISPATCHED,
        DELIVERED,
        OVER
    }

    @AggregateIdentifier
    private @Nullable String orderId;

    private Status status = Status.NEW;
    private List<Line> lines = List.of();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void place(PlaceOrder command) {
        apply(new OrderPlaced(
                command.orderId(), command.customerId(), command.paymentMethod(), command.lines(), command.placedAt()));
    }

    @CommandHandler
    void confirm(ConfirmOrder command) {
        mustBe(Status.PLACED);
        apply(new OrderConfirmed(command.orderId()));
    }

    @CommandHandler
    void reject(RejectOrder command) {
        mustBe(Status.PLACED);
        apply(new OrderRejected(command.orderId(), command.reason()));
    }

    @CommandHandler
    void expire(ExpireOrder command) {
        if (status == Status.PLACED || status == Status.CONFIRMED) {
            apply(new OrderExpired(command.orderId()));
        }
    }

    @CommandHandler
    void pick(PickOrder command) {
        mustBe(Status.CONFIRMED);
        apply(new OrderPicked(command.orderId(), lines));
    }

    @CommandHandler
    void dispatch(DispatchOrder command) {
        mustBe(Status.PICKED);
        apply(new OrderDispatched(command.orderId()));
    }

    @CommandHandler
    void deliver(DeliverOrder command) {
        mustBe(Status.DISPATCHED);
        apply(new OrderDelivered(command.orderId(), lines, command.deliveredAt()));
    }

    @CommandHandler
    void close(CloseOrder command) {
        mustBe(Status.DELIVERED);
        apply(new OrderClosed(command.orderId()));
    }

    private void mustBe(Status wanted) {
        if (status != wanted) {
            throw new IllegalStateException("Order " + orderId + " is " + status + " and not " + wanted);
        }
    }

    @EventSourcingHandler
    void on(OrderPlaced event) {
        orderId = event.orderId();
        lines = event.lines();
        status = Status.PLACED;
    }

    /** The others change nothing but how far it has come. */
    @EventSourcingHandler
    void on(OrderEvent event) {
        status = switch (event) {
            case OrderPlaced _ -> Status.PLACED;
            case OrderConfirmed _ -> Status.CONFIRMED;
            case OrderPicked _ -> Status.PICKED;
            case OrderDispatched _ -> Status.DISPATCHED;
            case OrderDelivered _ -> Status.DELIVERED;
            case OrderRejected _, OrderExpired _, OrderClosed _ -> Status.OVER;
        };
    }
}
