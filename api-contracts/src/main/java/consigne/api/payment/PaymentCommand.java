package consigne.api.payment;

import consigne.api.Command;
import consigne.api.Money;
import consigne.api.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a payment, or told it about the provider's answers. */
public sealed interface PaymentCommand extends Command {

    PaymentId paymentId();

    @Override
    default String aggregateId() {
        return paymentId().toString();
    }

    /** Wants {@code amount} in all authorised; asks the provider only where that is more than is authorised. */
    record Authorise(PaymentId paymentId, PaymentMethod method, Money amount) implements PaymentCommand {}

    /**
     * The provider authorised attempt {@code attempt}.
     *
     * @param reference what the provider calls that, where it has said so
     */
    record RecordAuthorised(
            PaymentId paymentId, int attempt, @Nullable ProviderReference reference) implements PaymentCommand {

        /** One that the provider has no name for. */
        public RecordAuthorised(PaymentId paymentId, int attempt) {
            this(paymentId, attempt, null);
        }
    }

    /** The provider declined attempt {@code attempt}. */
    record RecordDeclined(PaymentId paymentId, int attempt, Reason reason) implements PaymentCommand {}

    /** No answer to attempt {@code attempt} is waited for any longer; what was authorised before stays. */
    record AbandonAttempt(PaymentId paymentId, int attempt) implements PaymentCommand {}

    /** Wants attempt {@code attempt} set free, which was authorised too late; not one that is held or waited for. */
    record VoidAttempt(PaymentId paymentId, int attempt) implements PaymentCommand {}

    /** Wants {@code amount} taken from the customer, and the rest of what is authorised set free. */
    record Capture(PaymentId paymentId, Money amount) implements PaymentCommand {}

    /** The provider took {@code amount}. */
    record RecordCaptured(PaymentId paymentId, Money amount) implements PaymentCommand {}

    /** Wants everything set free, whether authorised or still asked for. */
    record VoidPayment(PaymentId paymentId) implements PaymentCommand {}

    /** The provider set attempt {@code attempt} free. */
    record RecordVoided(PaymentId paymentId, int attempt) implements PaymentCommand {}

    /**
     * Wants {@code amount} of what was captured given back, or all that is left of it.
     *
     * @param units what it is paid back for, where that was said; they are worth the amount
     */
    record Refund(PaymentId paymentId, @Nullable Money amount, List<RefundedUnits> units, Reason reason)
            implements PaymentCommand {

        /** One of an amount alone. */
        public Refund(PaymentId paymentId, @Nullable Money amount, Reason reason) {
            this(paymentId, amount, List.of(), reason);
        }
    }

    /** The provider gave refund {@code refund} back. */
    record RecordRefunded(PaymentId paymentId, int refund, Money amount) implements PaymentCommand {}
}
