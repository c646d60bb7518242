/** Shows customers: who they are, to those who may know, and what is going on with them. */
@NullMarked
package consigne.query.customers;

import org.jspecify.annotations.NullMarked;
