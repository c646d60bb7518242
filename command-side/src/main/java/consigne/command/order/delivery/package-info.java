/** Decides when and where orders are delivered. */
@NullMarked
package consigne.command.order.delivery;

import org.jspecify.annotations.NullMarked;
