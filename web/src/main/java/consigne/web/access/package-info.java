/** Who may do what: the roles, the one table of what each may call, and whose an order is. */
@NullMarked
package consigne.web.access;

import org.jspecify.annotations.NullMarked;
