/** An order from the moment it is placed until it is closed. */
@NullMarked
package consigne.api.order;

import org.jspecify.annotations.NullMarked;
