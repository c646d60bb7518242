/** An event as it lies in the table, and how it is read from a row. */
@NullMarked
package consigne.eventstore.event;

import org.jspecify.annotations.NullMarked;
