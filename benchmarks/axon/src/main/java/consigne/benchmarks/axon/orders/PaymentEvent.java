package consigne.benchmarks.axon.orders;

/** What can have happened to the payment of an order; money in cents. */
public sealed interface PaymentEvent {

    record AuthorisationRequested(String paymentId, String orderId, String paymentMethod, long amount)
            implements PaymentEvent {}

    record PaymentAuthorised(String paymentId, String orderId, long amount) implements PaymentEvent {}

    record CaptureRequested(String paymentId, String orderId, long amount) implements PaymentEvent {}

    record PaymentCaptured(String paymentId, String orderId, long amount) implements PaymentEvent {}
}
