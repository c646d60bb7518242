/** Whether a database will do, and what this process may do in it. */
@NullMarked
package consigne.runtime.database;

import org.jspecify.annotations.NullMarked;
