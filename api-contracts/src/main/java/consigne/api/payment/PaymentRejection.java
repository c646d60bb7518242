package consigne.api.payment;

import consigne.api.Money;
import consigne.api.Rejection;

/** Why a command to a payment is refused. */
public sealed interface PaymentRejection extends Rejection {

    /**
     * There is no such payment, or no such attempt of it.
     *
     * @param attempt counted from 1
     */
    record UnknownAttempt(PaymentId paymentId, int attempt) implements PaymentRejection {
        @Override
        public String explanation() {
            return "Payment " + paymentId.orderId() + " has no attempt " + attempt + ".";
        }
    }

    /** More is to be captured than is authorised. */
    record CaptureAboveAuthorised(Money wanted, Money authorised) implements PaymentRejection {
        @Override
        public String explanation() {
            return authorised + " are authorised, so " + wanted + " cannot be captured.";
        }
    }

    /** More is to be refunded than is captured and not yet refunded. */
    record RefundAboveCaptured(Money wanted, Money refundable) implements PaymentRejection {
        @Override
        public String explanation() {
            return refundable + " can be refunded, not " + wanted + ".";
        }
    }

    /**
     * The payment is over, or not that far yet.
     *
     * @param state where it stands, in words
     */
    record NotPossibleNow(String state) implements PaymentRejection {
        @Override
        public String explanation() {
            return "The payment is " + state + ".";
        }
    }
}
