/** Parcels on Axon: commands, and a row for each. */
@NullMarked
package consigne.benchmarks.axon.parcels;

import org.jspecify.annotations.NullMarked;
