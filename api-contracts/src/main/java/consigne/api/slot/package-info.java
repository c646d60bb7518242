/** Slots: the hours in which a depot's vans deliver, and what of them is booked. */
@NullMarked
package consigne.api.slot;

import org.jspecify.annotations.NullMarked;
