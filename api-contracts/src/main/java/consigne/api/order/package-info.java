/** An order from the moment it is placed until it is closed, and the credit notes on it. */
@NullMarked
package consigne.api.order;

import org.jspecify.annotations.NullMarked;
