/** Plants bugs in the event store, to see that a test catches each. */
@NullMarked
package consigne.eventstore.planted;

import org.jspecify.annotations.NullMarked;
