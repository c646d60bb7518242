/** All events to look at: searched, one by one, and as they come. */
@NullMarked
package consigne.query.events;

import org.jspecify.annotations.NullMarked;
