/** How the double-entry ledger of a deposit account is shown. */
@NullMarked
package consigne.api.deposit.ledger;

import org.jspecify.annotations.NullMarked;
