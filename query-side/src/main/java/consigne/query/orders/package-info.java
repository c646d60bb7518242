/** Orders, one by one and in lists. */
@NullMarked
package consigne.query.orders;

import org.jspecify.annotations.NullMarked;
