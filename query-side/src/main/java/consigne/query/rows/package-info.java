/** How views are written to rows and columns, one statement a table, and read from them. */
@NullMarked
package consigne.query.rows;

import org.jspecify.annotations.NullMarked;
