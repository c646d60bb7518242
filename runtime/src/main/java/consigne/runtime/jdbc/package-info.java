/** Axon's own JDBC engine in place of ours, kept to the same promises. */
@NullMarked
package consigne.runtime.jdbc;

import org.jspecify.annotations.NullMarked;
