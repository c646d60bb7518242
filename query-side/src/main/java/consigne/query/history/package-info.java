/** Everything that happened about an order, whatever it happened to. */
@NullMarked
package consigne.query.history;

import org.jspecify.annotations.NullMarked;
