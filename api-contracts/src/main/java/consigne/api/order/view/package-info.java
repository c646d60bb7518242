/** How an order is shown. */
@NullMarked
package consigne.api.order.view;

import org.jspecify.annotations.NullMarked;
