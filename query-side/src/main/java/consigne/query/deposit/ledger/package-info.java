/** Shows what led to movements of the ledger. */
@NullMarked
package consigne.query.deposit.ledger;

import org.jspecify.annotations.NullMarked;
