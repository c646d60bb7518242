package consigne.api.deposit.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an entry of a deposit ledger stands for; each kind moves between the same accounts always. */
public enum LedgerKind {
    /** Containers went to the customer, who owes the deposits on them. */
    CHARGED,
    /** The customer's own containers came back, and became credit. */
    RETURNED,
    /** A neighbour's containers came back, and became the customer's credit. */
    FOREIGN_RETURNED,
    /** A neighbour's containers came back, and nothing was paid for them. */
    FOREIGN_UNPAID,
    /** Fewer of the customer's own had come back than were counted: they hold them still, and the credit is undone. */
    RETURN_REVERSED,
    /** Fewer of a neighbour's had come back than were paid for, and the credit is undone. */
    FOREIGN_REVERSED,
    /** Fewer of a neighbour's had come back than were counted, and nothing had been paid for them. */
    UNPAID_REVERSED,
    /** What was credited for empties at the door paid for part of what the delivery came to. */
    SET_OFF,
    /** Earlier credit paid for part of what a delivery came to. */
    CREDIT_USED,
    /** Credit was given for goodwill. */
    GRANTED,
    /** Credit was paid out. */
    PAID_OUT,
    /** Containers will not come back, and the deposits on them are the shop's. */
    WRITTEN_OFF;

    /** Finds a kind by its name in lower case, with hyphens. */
    @JsonCreator
    public static LedgerKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
