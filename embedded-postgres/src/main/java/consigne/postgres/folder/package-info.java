/** The folder in which one PostgreSQL keeps its data, settings, log and passwords. */
@NullMarked
package consigne.postgres.folder;

import org.jspecify.annotations.NullMarked;
