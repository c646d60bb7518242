package consigne.saga.payment;

import consigne.api.Reason;
import consigne.api.payment.ProviderReference;

/** What the provider says to an authorisation. */
sealed interface ProviderAnswer {

    /** The money is held for the shop; the provider calls that by {@code reference}. */
    record Held(ProviderReference reference) implements ProviderAnswer {}

    record Declined(Reason reason) implements ProviderAnswer {}

    /** The answer comes later, by webhook, if at all. */
    record Later() implements ProviderAnswer {}
}
