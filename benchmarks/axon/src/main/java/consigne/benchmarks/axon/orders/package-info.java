/** What takes part in an order, written as Axon's guide writes aggregates: what is asked of it, what happens to it. */
@NullMarked
package consigne.benchmarks.axon.orders;

import org.jspecify.annotations.NullMarked;
