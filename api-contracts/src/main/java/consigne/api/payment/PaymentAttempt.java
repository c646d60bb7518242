package consigne.api.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Money;
import consigne.api.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One time that the provider was asked to hold money.
 *
 * @param attempt counts from 1
 * @param status requested, authorised, declined, voiding, voided, capturing or captured
 * @param authorised whether the provider has held the money
 * @param reference what the provider calls what it has held, where it has said so
 * @param reason why it was declined
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentAttempt(
        int attempt,
        PaymentStatus status,
        PaymentMethod method,
        Money amount,
        boolean authorised,
        @Nullable ProviderReference reference,
        @Nullable Reason reason) {}
