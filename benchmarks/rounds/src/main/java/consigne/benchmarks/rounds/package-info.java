/** How good our rounds are, beside those that others find in the same time. */
@NullMarked
package consigne.benchmarks.rounds;

import org.jspecify.annotations.NullMarked;
