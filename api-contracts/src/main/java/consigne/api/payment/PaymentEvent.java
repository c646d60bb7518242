package consigne.api.payment;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a payment. */
public sealed interface PaymentEvent extends Event {

    PaymentId paymentId();

    @Override
    default String aggregateId() {
        return paymentId().toString();
    }

    /** The provider is to be asked; {@code attempt} counts from 1. */
    record AuthorisationRequested(PaymentId paymentId, int attempt, PaymentMethod method, Money amount)
            implements PaymentEvent {}

    /**
     * The provider holds {@code amount} for the shop.
     *
     * @param reference what the provider calls that, where it has said so
     */
    record PaymentAuthorised(
            PaymentId paymentId,
            int attempt,
            Money amount,
            @Nullable ProviderReference reference) implements PaymentEvent {

        /** One that the provider has no name for. */
        public PaymentAuthorised(PaymentId paymentId, int attempt, Money amount) {
            this(paymentId, attempt, amount, null);
        }
    }

    /** The provider holds an attempt that nobody waits for any more; what it holds is to be set free. */
    record AuthorisedTooLate(PaymentId paymentId, int attempt) implements PaymentEvent {}

    /** The provider will not pay. */
    record PaymentDeclined(PaymentId paymentId, int attempt, Reason reason) implements PaymentEvent {}

    /** An attempt is to be set free at the provider, whatever became of it. */
    record VoidRequested(PaymentId paymentId, int attempt) implements PaymentEvent {}

    /** An attempt is set free at the provider. */
    record AuthorisationVoided(PaymentId paymentId, int attempt) implements PaymentEvent {}

    /** The provider is to take {@code amount} out of attempt {@code attempt}. */
    record CaptureRequested(PaymentId paymentId, int attempt, Money amount) implements PaymentEvent {}

    /** The customer paid {@code amount}; {@code released} of what was authorised was set free. */
    record PaymentCaptured(PaymentId paymentId, Money amount, Money released) implements PaymentEvent {}

    /**
     * The provider is to give {@code amount} back; {@code refund} counts from 1.
     *
     * @param units what it is paid back for, where that was said; they are worth the amount
     */
    record RefundRequested(PaymentId paymentId, int refund, Money amount, List<RefundedUnits> units, Reason reason)
            implements PaymentEvent {

        /** One of an amount alone. */
        public RefundRequested(PaymentId paymentId, int refund, Money amount, Reason reason) {
            this(paymentId, refund, amount, List.of(), reason);
        }
    }

    /** The customer has {@code amount} back. */
    record PaymentRefunded(PaymentId paymentId, int refund, Money amount) implements PaymentEvent {}
}
