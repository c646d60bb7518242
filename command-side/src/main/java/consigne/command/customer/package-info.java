/** Takes what customers and the shop say of who a customer is, and forgets it for good. */
@NullMarked
package consigne.command.customer;

import org.jspecify.annotations.NullMarked;
