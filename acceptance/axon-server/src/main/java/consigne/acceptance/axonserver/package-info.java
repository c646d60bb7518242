/** A stand-in for Axon Server, with the power to break, for trials where no real one is at hand. */
@NullMarked
package consigne.acceptance.axonserver;

import org.jspecify.annotations.NullMarked;
