/** What is on hand in a depot, and what of it is reserved for whom. */
@NullMarked
package consigne.api.stock;

import org.jspecify.annotations.NullMarked;
