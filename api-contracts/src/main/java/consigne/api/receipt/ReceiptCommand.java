package consigne.api.receipt;

import consigne.api.Command;
import java.time.Instant;

/** What can be asked of a book of receipts. */
public sealed interface ReceiptCommand extends Command {

    ReceiptBookId bookId();

    @Override
    default String aggregateId() {
        return bookId().toString();
    }

    /** Wants a receipt issued, under the number that comes next in the book. */
    record IssueReceipt(ReceiptBookId bookId, Instant at, Receipt receipt) implements ReceiptCommand {}
}
