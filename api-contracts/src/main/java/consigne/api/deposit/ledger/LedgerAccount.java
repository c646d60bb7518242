package consigne.api.deposit.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An account of money that the deposit ledger debits and credits. */
public enum LedgerAccount {
    /** What the customer owes the shop for a delivery. */
    RECEIVABLE,
    /** What the shop owes for the containers that the customer holds. */
    DEPOSITS_HELD,
    /** What the shop owes the customer for what came back. */
    CUSTOMER_CREDIT,
    /** What the shop spent on containers that it had not issued to the customer. */
    FOREIGN_RETURNS,
    /** What the shop gave customers for goodwill. */
    GOODWILL,
    CASH,
    /** The deposits on containers that will not come back. */
    WRITE_OFFS;

    /** Finds an account by its name in lower case, with hyphens. */
    @JsonCreator
    public static LedgerAccount named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
