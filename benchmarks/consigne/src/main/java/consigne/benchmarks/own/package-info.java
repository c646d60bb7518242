/** Consigne, measured from inside processes of its own. */
@NullMarked
package consigne.benchmarks.own;

import org.jspecify.annotations.NullMarked;
