/** Depots: where they are, whom they serve, the week of their slots, and their vans. */
@NullMarked
package consigne.api.depot;

import org.jspecify.annotations.NullMarked;
