package consigne.command.receipt;

import consigne.api.receipt.ReceiptCommand;
import consigne.api.receipt.ReceiptCommand.IssueReceipt;
import consigne.api.receipt.ReceiptEvent;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import consigne.api.receipt.ReceiptNumber;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.time.Instant;

/**
 * Decides on receipts: each takes the number after the last, and none is older than the one before it.
 *
 * <p>Nothing stands against a receipt. That one order has one is kept by the id of its command, which is carried out
 * once; a book that remembered all of its orders would grow with the store.
 */
record ReceiptDecider() implements Decider<ReceiptBook, ReceiptCommand, ReceiptEvent> {

    @Override
    public ReceiptBook initial() {
        return ReceiptBook.EMPTY;
    }

    @Override
    public ReceiptBook evolve(ReceiptBook book, ReceiptEvent event) {
        return book.evolve(event);
    }

    @Override
    public Decision<ReceiptEvent> decide(ReceiptBook book, ReceiptCommand command) {
        return switch (command) {
            case IssueReceipt c ->
                Decision.accept(new ReceiptIssued(
                        ReceiptNumber.of(c.bookId(), book.last() + 1), later(c.at(), book.issuedAt()), c.receipt()));
        };
    }

    /** Of two machines the clock of one may be behind. */
    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
