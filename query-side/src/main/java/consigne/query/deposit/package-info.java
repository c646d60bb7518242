/** What glass a customer holds, and the double-entry ledger behind it. */
@NullMarked
package consigne.query.deposit;

import org.jspecify.annotations.NullMarked;
