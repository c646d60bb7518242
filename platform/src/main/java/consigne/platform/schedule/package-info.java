/** Runs what is due at a time, on PostgreSQL, across restarts. */
@NullMarked
package consigne.platform.schedule;

import org.jspecify.annotations.NullMarked;
