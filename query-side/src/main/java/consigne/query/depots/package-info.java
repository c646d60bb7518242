/** The depots, with the week of their slots and their vans. */
@NullMarked
package consigne.query.depots;

import org.jspecify.annotations.NullMarked;
