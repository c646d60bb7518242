/** Carries payments to the provider, and its answers back. */
@NullMarked
package consigne.saga.payment;

import org.jspecify.annotations.NullMarked;
