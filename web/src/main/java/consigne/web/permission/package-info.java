/** Who may call what: said where each operation is, and gathered in one table. */
@NullMarked
package consigne.web.permission;

import org.jspecify.annotations.NullMarked;
