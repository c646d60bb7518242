/** Decides what may happen to an order. */
@NullMarked
package consigne.command.order;

import org.jspecify.annotations.NullMarked;
