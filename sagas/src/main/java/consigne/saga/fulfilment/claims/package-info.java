/** What an order has asked for: crates in slots, and money that the payment provider is to hold. */
@NullMarked
package consigne.saga.fulfilment.claims;

import org.jspecify.annotations.NullMarked;
