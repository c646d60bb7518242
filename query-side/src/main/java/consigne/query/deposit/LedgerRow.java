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
import consigne.query.rows.TableRow;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads an entry of a ledger. */
final class LedgerRow {

    private LedgerRow() {}

    static LedgerEntry read(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("position"),
                row.getInt("line"),
                TableRow.instant(row, "at"),
                LedgerKind.named(row.getString("kind")),
                TableRow.optional(row, "container", ContainerType::new),
                new Quantity(row.getLong("quantity")),
                TableRow.optional(row, "from_holder", Holder::named),
                TableRow.optional(row, "to_holder", Holder::named),
                row.getString("each_cents") == null ? null : TableRow.money(row, "each_cents"),
                TableRow.money(row, "amount_cents"),
                TableRow.optional(row, "debit", LedgerAccount::named),
                TableRow.optional(row, "credit", LedgerAccount::named),
                TableRow.optional(row, "order_id", OrderId::new),
                TableRow.optional(row, "reference", Reference::new),
                TableRow.optional(row, "reason", Reason::new),
                TableRow.actor(row),
                row.getString("initiator"),
                row.getString("event_id"),
                new LedgerBalances(
                        TableRow.optional(row, "held_after", it -> new Quantity(Long.parseLong(it))),
                        TableRow.money(row, "held_cents_after"),
                        TableRow.money(row, "credit_cents_after")));
    }
}
