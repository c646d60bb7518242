package consigne.command.receipt;

import consigne.api.receipt.ReceiptEvent;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import consigne.runtime.deciding.ImpossibleEvent;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * How far a book has got. It never holds its receipts: so it is read as fast at a million as at the first.
 *
 * @param last the number that was taken last; 0 before the first
 * @param issuedAt when that was
 */
@Revision("1")
record ReceiptBook(long last, Instant issuedAt) {

    static final ReceiptBook EMPTY = new ReceiptBook(0, Instant.EPOCH);

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if it took another number than the next
     */
    ReceiptBook evolve(ReceiptEvent event) {
        return switch (event) {
            case ReceiptIssued e when e.number().count() == last + 1 -> new ReceiptBook(last + 1, e.issuedAt());
            case ReceiptIssued _ -> throw new ImpossibleEvent(this, event);
        };
    }
}
