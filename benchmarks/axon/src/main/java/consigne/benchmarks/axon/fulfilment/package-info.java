/** The fulfilment of orders on Axon: the saga as its guide has one, a payment provider, and a row for each order. */
@NullMarked
package consigne.benchmarks.axon.fulfilment;

import org.jspecify.annotations.NullMarked;
