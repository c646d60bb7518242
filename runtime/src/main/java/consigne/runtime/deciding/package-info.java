/** Runs pure deciders as Axon aggregates, and carries commands to them. */
@NullMarked
package consigne.runtime.deciding;

import org.jspecify.annotations.NullMarked;
