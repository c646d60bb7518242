@NullMarked
package consigne.benchmarks.rounds;

import org.jspecify.annotations.NullMarked;
