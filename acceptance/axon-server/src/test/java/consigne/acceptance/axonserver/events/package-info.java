/** What a file keeps of events. */
@NullMarked
package consigne.acceptance.axonserver.events;

import org.jspecify.annotations.NullMarked;
