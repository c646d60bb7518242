/** A shop that is set up from a file. */
@NullMarked
package consigne.benchmarks.shelves;

import org.jspecify.annotations.NullMarked;
