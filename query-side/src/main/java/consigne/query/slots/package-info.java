/** The slots of depots, and what is booked of them. */
@NullMarked
package consigne.query.slots;

import org.jspecify.annotations.NullMarked;
