package consigne.query.receipts;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.ReceiptNumber;
import consigne.api.receipt.ReceiptSums;
import consigne.api.receipt.view.ReceiptSummary;
import consigne.query.rows.TableRow;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How lists of receipts are read. */
public final class ReceiptList {

    /** The read model that they are in. */
    public static final String RECEIPTS = "receipts";

    /** Selects them; conditions may follow. */
    public static final String SELECT = """
            select number, issued_at, kind, order_id, customer_id, corrects, goods_cents, vat_cents, deposits_cents,
                empties_cents, due_cents, credit_used_cents, paid_cents, currency
            from receipt""";

    private ReceiptList() {}

    /** Reads a row of {@link #SELECT}. */
    public static ReceiptSummary of(ResultSet row) throws SQLException {
        return new ReceiptSummary(
                new ReceiptNumber(row.getString("number")),
                TableRow.instant(row, "issued_at"),
                ReceiptKind.named(row.getString("kind")),
                new OrderId(row.getString("order_id")),
                new CustomerId(row.getString("customer_id")),
                TableRow.optional(row, "corrects", ReceiptNumber::new),
                new ReceiptSums(
                        TableRow.money(row, "goods_cents"),
                        TableRow.money(row, "vat_cents"),
                        TableRow.money(row, "deposits_cents"),
                        TableRow.money(row, "empties_cents"),
                        TableRow.money(row, "due_cents"),
                        TableRow.money(row, "credit_used_cents"),
                        TableRow.money(row, "paid_cents")));
    }
}
