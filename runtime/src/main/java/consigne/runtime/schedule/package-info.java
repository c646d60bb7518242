/** Runs what is due at a time, on PostgreSQL, across restarts. */
@NullMarked
package consigne.runtime.schedule;

import org.jspecify.annotations.NullMarked;
