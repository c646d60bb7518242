/** The chain of hashes that ties every event to all before it. */
@NullMarked
package consigne.eventstore.chain;

import org.jspecify.annotations.NullMarked;
