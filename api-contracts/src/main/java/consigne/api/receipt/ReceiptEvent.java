package consigne.api.receipt;

import consigne.api.Event;
import java.time.Instant;

/** What can have happened to a book of receipts. */
public sealed interface ReceiptEvent extends Event {

    /** The number that it took. */
    ReceiptNumber number();

    @Override
    default String aggregateId() {
        return number().book().toString();
    }

    /** A receipt took a number; {@code issuedAt} is never before that of the number before. */
    record ReceiptIssued(ReceiptNumber number, Instant issuedAt, Receipt receipt) implements ReceiptEvent {}
}
