/** What a depot's slots bear: customers who want the same one, and front ends that show them. */
@NullMarked
package consigne.benchmarks.slots;

import org.jspecify.annotations.NullMarked;
