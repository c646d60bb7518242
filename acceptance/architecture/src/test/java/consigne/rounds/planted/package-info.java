/** Breaks the rules of the house on purpose, so that they can be seen to catch it. */
@NullMarked
package consigne.rounds.planted;

import org.jspecify.annotations.NullMarked;
