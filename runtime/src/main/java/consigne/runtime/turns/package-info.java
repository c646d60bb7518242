/** Has work about one thing done one after another, in order. */
@NullMarked
package consigne.runtime.turns;

import org.jspecify.annotations.NullMarked;
