/** Decides what the shop sells, at which price and in which glass. */
@NullMarked
package consigne.command.catalogue;

import org.jspecify.annotations.NullMarked;
