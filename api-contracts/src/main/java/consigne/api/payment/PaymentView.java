package consigne.api.payment;

import consigne.api.Money;
import java.util.List;

/**
 * The payment of an order as it stands.
 *
 * @param authorised what the provider holds, or held before it was captured or set free
 * @param captured what the customer paid
 * @param released what of {@code authorised} was set free
 * @param refunded what of {@code captured} the customer has back
 * @param attempts every time the provider was asked
 */
public record PaymentView(
        PaymentStatus status,
        Money authorised,
        Money captured,
        Money released,
        Money refunded,
        List<PaymentAttempt> attempts) {}
