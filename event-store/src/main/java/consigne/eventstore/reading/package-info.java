/** Reads what is stored: aggregates with their snapshots, and streams of all events. */
@NullMarked
package consigne.eventstore.reading;

import org.jspecify.annotations.NullMarked;
