/** Starts a real PostgreSQL beside the process, keeps it running, and never leaves it behind. */
@NullMarked
package consigne.postgres;

import org.jspecify.annotations.NullMarked;
