/** When and where an order is delivered, and what it takes up in a van. */
@NullMarked
package consigne.api.delivery;

import org.jspecify.annotations.NullMarked;
