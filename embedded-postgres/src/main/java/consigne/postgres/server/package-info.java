/** The running PostgreSQL, which is started again whenever it ends unasked. */
@NullMarked
package consigne.postgres.server;

import org.jspecify.annotations.NullMarked;
