/** Decides: aggregates behind HTTP commands. */
@NullMarked
package consigne.command;

import org.jspecify.annotations.NullMarked;
