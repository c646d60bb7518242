/** What every service says in the same way: answers to one client, and refusals with Axon Server's codes. */
@NullMarked
package consigne.acceptance.axonserver.wire;

import org.jspecify.annotations.NullMarked;
