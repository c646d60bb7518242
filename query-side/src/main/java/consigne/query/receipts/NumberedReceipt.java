package consigne.query.receipts;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.receipt.Receipt;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import consigne.api.receipt.ReceiptNumber;
import consigne.query.recorded.RecordedEvent;
import consigne.query.rows.RowColumn;
import consigne.query.rows.RowTable;
import consigne.query.rows.ViewJson;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A receipt as its row has it. */
record NumberedReceipt(ReceiptNumber number, Instant issuedAt, Receipt receipt, long position) {

    static final RowTable<NumberedReceipt> TABLE = new RowTable<>(
            "receipt",
            List.of(
                    RowColumn.key("number", "text", NumberedReceipt::number),
                    RowColumn.fixed("kind", "text", row -> row.receipt.kind()),
                    RowColumn.fixed("order_id", "uuid", row -> row.receipt.orderId()),
                    RowColumn.fixed("customer_id", "text", row -> row.receipt.customerId()),
                    RowColumn.fixed("issued_at", "timestamptz", NumberedReceipt::issuedAt),
                    RowColumn.fixed("corrects", "text", row -> row.receipt.corrects()),
                    cents("goods_cents", receipt -> receipt.sums().goods()),
                    cents("vat_cents", receipt -> receipt.sums().vat()),
                    cents("deposits_cents", receipt -> receipt.sums().deposits()),
                    cents("empties_cents", receipt -> receipt.sums().empties()),
                    cents("due_cents", receipt -> receipt.sums().due()),
                    cents("credit_used_cents", receipt -> receipt.sums().creditUsed()),
                    cents("paid_cents", receipt -> receipt.sums().paid()),
                    RowColumn.fixed(
                            "currency",
                            "text",
                            row -> row.receipt.sums().goods().currency()),
                    RowColumn.fixed("content", "json", row -> ViewJson.write(row.receipt)),
                    RowColumn.fixed("position", NumberedReceipt::position)));

    private static RowColumn<NumberedReceipt> cents(String name, Function<Receipt, Money> amount) {
        return RowColumn.fixed(name, row -> amount.apply(row.receipt).cents());
    }

    static @Nullable String sequence(Event event) {
        return event instanceof ReceiptIssued issued ? issued.number().value() : null;
    }

    static List<NumberedReceipt> rows(RecordedEvent recorded) {
        return recorded.event() instanceof ReceiptIssued issued
                ? List.of(
                        new NumberedReceipt(issued.number(), issued.issuedAt(), issued.receipt(), recorded.position()))
                : List.of();
    }
}
