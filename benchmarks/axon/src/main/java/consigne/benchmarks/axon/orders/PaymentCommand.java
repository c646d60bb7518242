package consigne.benchmarks.axon.orders;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the payment of an order; money in cents. */
public sealed interface PaymentCommand {

    record RequestAuthorisation(
            @TargetAggregateIdentifier String paymentId, String orderId, String paymentMethod, long amount)
            implements PaymentCommand {}

    record AuthorisePayment(@TargetAggregateIdentifier String paymentId) implements PaymentCommand {}

    record RequestCapture(@TargetAggregateIdentifier String paymentId, long amount) implements PaymentCommand {}

    record CapturePayment(@TargetAggregateIdentifier String paymentId) implements PaymentCommand {}

    /** Of the payment of that order; in Axon's store no two aggregates of any kind have one id. */
    static String paymentOf(String orderId) {
        return "payment-" + orderId;
    }
}
