@NullMarked
package consigne.postgres.binaries;

import org.jspecify.annotations.NullMarked;
