/** Runs pure deciders as Axon aggregates, and carries commands to them. */
@NullMarked
package consigne.platform.deciding;

import org.jspecify.annotations.NullMarked;
