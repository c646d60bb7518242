/** The work that is measured and how it is measured, the same for all that are compared. */
@NullMarked
package consigne.benchmarks.measuring;

import org.jspecify.annotations.NullMarked;
