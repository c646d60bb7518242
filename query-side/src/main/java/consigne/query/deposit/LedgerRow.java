package consigne.query.deposit;

import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ledger.Holder;
import consigne.api.deposit.ledger.LedgerAccount;
import consigne.api.deposit.ledger.LedgerBalances;
import consigne.api.deposit.ledger.LedgerEntry;
import consigne.api.deposit.ledger.LedgerKind;
import consigne.query.folding.Row;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads an entry of a ledger. */
final class LedgerRow {

    private LedgerRow() {}

    static LedgerEntry read(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("position"),
                row.getInt("line"),
                Row.instant(row, "at"),
                LedgerKind.named(row.getString("kind")),
                Row.optional(row, "container", ContainerType::new),
                new Quantity(row.getLong("quantity")),
                Row.optional(row, "from_holder", Holder::named),
                Row.optional(row, "to_holder", Holder::named),
                row.getString("each_cents") == null ? null : Row.money(row, "each_cents"),
                Row.money(row, "amount_cents"),
                Row.optional(row, "debit", LedgerAccount::named),
                Row.optional(row, "credit", LedgerAccount::named),
                Row.optional(row, "order_id", OrderId::new),
                Row.optional(row, "reference", Reference::new),
                Row.optional(row, "reason", Reason::new),
                new LedgerBalances(
                        Row.optional(row, "held_after", it -> new Quantity(Long.parseLong(it))),
                        Row.money(row, "held_cents_after"),
                        Row.money(row, "credit_cents_after")));
    }
}
