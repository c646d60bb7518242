package consigne.query.deposit;

import static consigne.query.rows.RowColumn.fixed;
import static consigne.query.rows.RowColumn.key;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.ledger.Holder;
import consigne.api.deposit.ledger.LedgerAccount;
import consigne.api.deposit.ledger.LedgerBalances;
import consigne.api.deposit.ledger.LedgerEntry;
import consigne.api.deposit.ledger.LedgerKind;
import consigne.query.folding.Evolved;
import consigne.query.rows.RowTable;
import consigne.query.rows.TableRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of all ledgers. */
final class LedgerTable {

    static final RowTable<Line> TABLE = new RowTable<>(
            "deposit_ledger",
            List.of(
                    key("customer_id", "text", Line::customer),
                    key("position", it -> it.entry.position()),
                    key("line", "integer", it -> it.entry.line()),
                    fixed("at", "timestamptz", it -> it.entry.at()),
                    fixed("kind", "text", it -> it.entry.kind()),
                    fixed("container", "text", it -> it.entry.container()),
                    fixed("quantity", "bigint", it -> it.entry.quantity()),
                    fixed("from_holder", "text", it -> it.entry.from()),
                    fixed("to_holder", "text", it -> it.entry.to()),
                    fixed("each_cents", "bigint", it -> eachCents(it.entry)),
                    fixed("amount_cents", it -> it.entry.amount().cents()),
                    fixed("currency", "text", it -> it.entry.amount().currency()),
                    fixed("debit", "text", it -> it.entry.debit()),
                    fixed("credit", "text", it -> it.entry.credit()),
                    fixed("order_id", "uuid", it -> it.entry.orderId()),
                    fixed("reference", "text", it -> it.entry.reference()),
                    fixed("reason", "text", it -> it.entry.reason()),
                    fixed("actor", "text", it -> it.entry.actor().subject()),
                    fixed("role", "text", it -> it.entry.actor().role()),
                    fixed("channel", "text", it -> it.entry.actor().channel()),
                    fixed("initiator", "text", it -> it.entry.initiator()),
                    fixed("event_id", "text", it -> it.entry.eventId()),
                    fixed("held_after", "bigint", it -> it.entry.balances().held()),
                    fixed(
                            "held_cents_after",
                            it -> it.entry.balances().heldAmount().cents()),
                    fixed(
                            "credit_cents_after",
                            it -> it.entry.balances().credit().cents())));

    private LedgerTable() {}

    /** An entry in the ledger of a customer. */
    record Line(CustomerId customer, LedgerEntry entry) {}

    static List<Line> linesOf(Evolved<DepositAccountView> step) {
        CustomerId customer = step.after().customerId();
        return Ledger.of(step).stream().map(entry -> new Line(customer, entry)).toList();
    }

    /** Reads an entry. */
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

    private static @Nullable Long eachCents(LedgerEntry entry) {
        return entry.each() == null ? null : entry.each().cents();
    }
}
