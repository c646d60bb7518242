/** Customers as people: who they are, who may know, and that they are forgotten. */
@NullMarked
package consigne.acceptance.customer;

import org.jspecify.annotations.NullMarked;
