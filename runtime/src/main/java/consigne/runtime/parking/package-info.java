/**
 * Sets events aside that a saga or the like cannot take, with all that follows in the same sequence, so that one bad
 * event never stops the others.
 */
@NullMarked
package consigne.runtime.parking;

import org.jspecify.annotations.NullMarked;
