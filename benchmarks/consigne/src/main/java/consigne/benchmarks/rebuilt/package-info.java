/**
 * Read models built anew from all events, with what happens to those who read meanwhile, and questions about the past.
 */
@NullMarked
package consigne.benchmarks.rebuilt;

import org.jspecify.annotations.NullMarked;
