/** Decides what is booked of a slot, and for whom what comes free is held. */
@NullMarked
package consigne.command.slot;

import org.jspecify.annotations.NullMarked;
