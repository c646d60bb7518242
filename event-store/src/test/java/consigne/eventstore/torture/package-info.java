/** Drives the event store as its users do, in processes of their own, and kills them and PostgreSQL. */
@NullMarked
package consigne.eventstore.torture;

import org.jspecify.annotations.NullMarked;
