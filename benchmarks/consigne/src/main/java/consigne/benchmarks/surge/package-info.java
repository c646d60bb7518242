/** A rush for one product, over HTTP, to a shop that has little memory. */
@NullMarked
package consigne.benchmarks.surge;

import org.jspecify.annotations.NullMarked;
