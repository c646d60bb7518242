package consigne.api.order.view;

import java.time.Instant;

/**
 * Something about an order that could not be taken, and is tried again until it is.
 *
 * @param taker who could not take it: {@code orders} where what is shown is behind, {@code fulfilment} or
 *     {@code payment-provider} where the order does not go on
 * @param since since when it waits
 * @param letter the dead letter that says why
 */
public record OrderWait(String taker, Instant since, String letter) {}
