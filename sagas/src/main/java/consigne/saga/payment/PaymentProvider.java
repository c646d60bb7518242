package consigne.saga.payment;

import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.payment.PaymentMethod;

/**
 * Whoever holds, takes and returns customers' money.
 *
 * <p>Every call names the authorisation it is about by a key of ours, and can be made again: the same key gives the
 * same answer and moves money once. A call that fails throws, and is made again later.
 */
interface PaymentProvider {

    /** Holds {@code amount} for the shop. */
    ProviderAnswer authorise(String key, OrderId order, int attempt, PaymentMethod method, Money amount);

    /** Sets free what an authorisation holds, and what it would hold if it were still answered. */
    void setFree(String key);

    /** Takes {@code amount} of what an authorisation holds, and sets the rest free. */
    void capture(String key, Money amount);

    /** Gives {@code amount} of what was taken for an order back; {@code refundKey} names the refund. */
    void refund(String refundKey, OrderId order, Money amount);
}
