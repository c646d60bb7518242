package consigne.benchmarks.axon.orders;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks the deposit account of a customer to charge what was delivered with an order. */
public record SettleDelivery(@TargetAggregateIdentifier String accountId, String orderId, List<Line> lines) {

    /** Of a customer's account. */
    public static String accountOf(String customerId) {
        return "deposit-" + customerId;
    }
}
