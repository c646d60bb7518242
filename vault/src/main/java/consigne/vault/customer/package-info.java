/** What the vault keeps of customers: who they are, and what is said of them. */
@NullMarked
package consigne.vault.customer;

import org.jspecify.annotations.NullMarked;
