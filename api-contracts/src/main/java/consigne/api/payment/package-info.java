/** Money authorised, captured, released and refunded for an order. */
@NullMarked
package consigne.api.payment;

import org.jspecify.annotations.NullMarked;
