/** Rounds of vans: what is to be planned, what a plan is, and whether it can be driven. */
@NullMarked
package consigne.rounds;

import org.jspecify.annotations.NullMarked;
