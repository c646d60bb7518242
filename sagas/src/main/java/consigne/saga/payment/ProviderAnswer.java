package consigne.saga.payment;

import consigne.api.Reason;

/** What the provider says to an authorisation. */
sealed interface ProviderAnswer {

    /** The money is held for the shop. */
    record Held() implements ProviderAnswer {}

    record Declined(Reason reason) implements ProviderAnswer {}

    /** The answer comes later, by webhook, if at all. */
    record Later() implements ProviderAnswer {}
}
