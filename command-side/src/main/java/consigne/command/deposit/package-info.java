/** Decides what may happen to the deposit account of a customer. */
@NullMarked
package consigne.command.deposit;

import org.jspecify.annotations.NullMarked;
