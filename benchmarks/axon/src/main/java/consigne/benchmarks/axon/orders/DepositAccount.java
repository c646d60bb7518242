package consigne.benchmarks.axon.orders;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import consigne.benchmarks.axon.orders.DepositEvent.DeliverySettled;
import consigne.benchmarks.axon.orders.DepositEvent.DepositCharged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Which returnable containers a customer holds. */
@Aggregate(cache = "aggregates")
class DepositAccount {

    @AggregateIdentifier
    private @Nullable String accountId;

    private final Map<String, Integer> held = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void settle(SettleDelivery command) {
        List<Line> lines = command.lines();
        long deposits = lines.stream()
                .mapToLong(line -> line.quantity() * line.deposit())
                .sum();
        long total = lines.stream().mapToLong(Line::total).sum();
        int bottles = lines.stream().mapToInt(Line::quantity).sum();
        apply(new DepositCharged(
                command.accountId(), command.orderId(), lines.getFirst().container(), bottles, deposits));
        apply(new DeliverySettled(command.accountId(), command.orderId(), total - deposits, deposits, total));
    }

    @EventSourcingHandler
    void on(DepositCharged event) {
        accountId = event.accountId();
        held.merge(event.container(), event.quantity(), Integer::sum);
    }

    @Override
    public String toString() {
        return accountId + " holds " + held;
    }
}
