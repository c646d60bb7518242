/** What PostgreSQL asks of the machine: a user to run as, a port, files that last and programs to run. */
@NullMarked
package consigne.postgres.machine;

import org.jspecify.annotations.NullMarked;
