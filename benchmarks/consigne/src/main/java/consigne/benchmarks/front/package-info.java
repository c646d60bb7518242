/** What front ends ask of a shop while customers look around, over HTTP. */
@NullMarked
package consigne.benchmarks.front;

import org.jspecify.annotations.NullMarked;
