/** Decides what may happen to the stock of a product in a depot. */
@NullMarked
package consigne.command.stock;

import org.jspecify.annotations.NullMarked;
