/** Orders in lists: for whoever looks for some, and for whoever picks them. */
@NullMarked
package consigne.query.orders.lists;

import org.jspecify.annotations.NullMarked;
