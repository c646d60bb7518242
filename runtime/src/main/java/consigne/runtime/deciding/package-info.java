/** Runs pure deciders as Axon aggregates. */
@NullMarked
package consigne.runtime.deciding;

import org.jspecify.annotations.NullMarked;
