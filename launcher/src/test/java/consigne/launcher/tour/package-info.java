/** Runs the tour of the README, from the README's own text. */
@NullMarked
package consigne.launcher.tour;

import org.jspecify.annotations.NullMarked;
