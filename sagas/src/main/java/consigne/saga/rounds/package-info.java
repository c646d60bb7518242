/**
 * Has the rounds of a slot searched at its cut-off and whenever they are asked for, and orders dropped that are not to
 * come.
 */
@NullMarked
package consigne.saga.rounds;

import org.jspecify.annotations.NullMarked;
