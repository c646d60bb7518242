package consigne.query.deposit;

import static consigne.api.deposit.ledger.Holder.CUSTOMER;
import static consigne.api.deposit.ledger.Holder.NEIGHBOUR;
import static consigne.api.deposit.ledger.Holder.SHOP;
import static consigne.api.deposit.ledger.Holder.WRITTEN_OFF;
import static consigne.api.deposit.ledger.LedgerAccount.CASH;
import static consigne.api.deposit.ledger.LedgerAccount.CUSTOMER_CREDIT;
import static consigne.api.deposit.ledger.LedgerAccount.DEPOSITS_HELD;
import static consigne.api.deposit.ledger.LedgerAccount.FOREIGN_RETURNS;
import static consigne.api.deposit.ledger.LedgerAccount.GOODWILL;
import static consigne.api.deposit.ledger.LedgerAccount.RECEIVABLE;
import static consigne.api.deposit.ledger.LedgerAccount.WRITE_OFFS;

import consigne.api.deposit.ledger.Holder;
import consigne.api.deposit.ledger.LedgerAccount;
import consigne.api.deposit.ledger.LedgerKind;
import org.jspecify.annotations.Nullable;

/** Between whom glass moves, and between which accounts money does. */
record DoubleEntry(
        @Nullable Holder from,
        @Nullable Holder to,
        @Nullable LedgerAccount debit,
        @Nullable LedgerAccount credit) {

    static DoubleEntry of(LedgerKind kind) {
        return switch (kind) {
            case CHARGED -> new DoubleEntry(SHOP, CUSTOMER, RECEIVABLE, DEPOSITS_HELD);
            case RETURNED -> new DoubleEntry(CUSTOMER, SHOP, DEPOSITS_HELD, CUSTOMER_CREDIT);
            case FOREIGN_RETURNED -> new DoubleEntry(NEIGHBOUR, SHOP, FOREIGN_RETURNS, CUSTOMER_CREDIT);
            case FOREIGN_UNPAID -> new DoubleEntry(NEIGHBOUR, SHOP, null, null);
            case RETURN_REVERSED -> new DoubleEntry(SHOP, CUSTOMER, CUSTOMER_CREDIT, DEPOSITS_HELD);
            case FOREIGN_REVERSED -> new DoubleEntry(SHOP, NEIGHBOUR, CUSTOMER_CREDIT, FOREIGN_RETURNS);
            case UNPAID_REVERSED -> new DoubleEntry(SHOP, NEIGHBOUR, null, null);
            case SET_OFF, CREDIT_USED -> new DoubleEntry(null, null, CUSTOMER_CREDIT, RECEIVABLE);
            case GRANTED -> new DoubleEntry(null, null, GOODWILL, CUSTOMER_CREDIT);
            case PAID_OUT -> new DoubleEntry(null, null, CUSTOMER_CREDIT, CASH);
            case WRITTEN_OFF -> new DoubleEntry(CUSTOMER, WRITTEN_OFF, DEPOSITS_HELD, WRITE_OFFS);
        };
    }
}
