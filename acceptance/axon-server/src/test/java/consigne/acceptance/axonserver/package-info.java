/** The stand-in, tried by Axon Framework itself. */
@NullMarked
package consigne.acceptance.axonserver;

import org.jspecify.annotations.NullMarked;
