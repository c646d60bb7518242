/** Decides what depots are, which slots they have every week, and which vans. */
@NullMarked
package consigne.command.depot;

import org.jspecify.annotations.NullMarked;
