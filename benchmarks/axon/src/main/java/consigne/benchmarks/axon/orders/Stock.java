package consigne.benchmarks.axon.orders;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import consigne.benchmarks.axon.orders.StockCommand.PickStock;
import consigne.benchmarks.axon.orders.StockCommand.ReceiveStock;
import consigne.benchmarks.axon.orders.StockCommand.ReleaseStock;
import consigne.benchmarks.axon.orders.StockCommand.ReserveStock;
import consigne.benchmarks.axon.orders.StockEvent.StockPicked;
import consigne.benchmarks.axon.orders.StockEvent.StockReceived;
import consigne.benchmarks.axon.orders.StockEvent.StockRefused;
import consigne.benchmarks.axon.orders.StockEvent.StockReleased;
import consigne.benchmarks.axon.orders.StockEvent.StockReserved;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The stock of a product, and for which orders how much of it is reserved. */
@Aggregate(cache = "aggregates")
class Stock {

    @AggregateIdentifier
    private @Nullable String sku;

    private long onHand;
    private long reserved;
    private final Map<String, Long> reservations = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void receive(ReceiveStock command) {
        apply(new StockReceived(command.sku(), command.quantity(), onHand + command.quantity(), reserved));
    }

    @CommandHandler
    void reserve(ReserveStock command) {
        long available = onHand - reserved;
        apply(
                command.quantity() > available
                        ? new StockRefused(command.sku(), command.orderId(), command.quantity(), available)
                        : new StockReserved(
                                command.sku(),
                                command.orderId(),
                                command.quantity(),
                                onHand,
                                reserved + command.quantity()));
    }

    @CommandHandler
    void release(ReleaseStock command) {
        long quantity = reservation(command.orderId());
        apply(new StockReleased(command.sku(), command.orderId(), quantity, onHand, reserved - quantity));
    }

    @CommandHandler
    void pick(PickStock command) {
        long quantity = reservation(command.orderId());
        apply(new StockPicked(command.sku(), command.orderId(), quantity, onHand - quantity, reserved - quantity));
    }

    private long reservation(String orderId) {
        return Objects.requireNonNull(
                reservations.get(orderId), () -> "Nothing of " + sku + " is reserved for " + orderId);
    }

    @EventSourcingHandler
    void on(StockReceived event) {
        sku = event.sku();
        onHand = event.onHand();
    }

    @EventSourcingHandler
    void on(StockReserved event) {
        reservations.put(event.orderId(), event.quantity());
        reserved = event.reserved();
    }

    @EventSourcingHandler
    void on(StockReleased event) {
        reservations.remove(event.orderId());
        reserved = event.reserved();
    }

    @EventSourcingHandler
    void on(StockPicked event) {
        reservations.remove(event.orderId());
        onHand = event.onHand();
        reserved = event.reserved();
    }
}
