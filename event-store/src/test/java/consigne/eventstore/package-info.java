/** Tests of the event store, each on a PostgreSQL of its own. */
@NullMarked
package consigne.eventstore;

import org.jspecify.annotations.NullMarked;
