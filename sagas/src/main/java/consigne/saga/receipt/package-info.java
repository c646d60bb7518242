/** Has a receipt written for each order that is closed, and for each refund of it. */
@NullMarked
package consigne.saga.receipt;

import org.jspecify.annotations.NullMarked;
