/** Gives what is held of a slot for a customer back to others when its time is over. */
@NullMarked
package consigne.saga.waiting;

import org.jspecify.annotations.NullMarked;
