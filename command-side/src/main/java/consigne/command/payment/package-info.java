/** Decides what may happen to the payment of an order. */
@NullMarked
package consigne.command.payment;

import org.jspecify.annotations.NullMarked;
