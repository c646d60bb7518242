/** Everything in one process, with a PostgreSQL of its own unless it is given one. */
@NullMarked
package consigne.launcher;

import org.jspecify.annotations.NullMarked;
