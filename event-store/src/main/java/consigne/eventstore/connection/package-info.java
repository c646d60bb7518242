/** Connections to PostgreSQL that outlive its absences. */
@NullMarked
package consigne.eventstore.connection;

import org.jspecify.annotations.NullMarked;
