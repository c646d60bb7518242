/** PostgreSQL's own programs, unpacked once and shared by all who start it. */
@NullMarked
package consigne.postgres.binaries;

import org.jspecify.annotations.NullMarked;
