/** Events that are copied from one store to another. */
@NullMarked
package consigne.benchmarks.moved;

import org.jspecify.annotations.NullMarked;
