package consigne.saga.fulfilment.claims;

import consigne.api.Money;

/**
 * An authorisation that was asked for.
 *
 * @param attempt which attempt it is; 0 until the payment has said so
 */
public record PendingAttempt(Money amount, int attempt) {}
