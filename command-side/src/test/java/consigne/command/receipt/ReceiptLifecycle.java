package consigne.command.receipt;

import static consigne.command.receipt.Receipts.NOON;
import static consigne.command.receipt.Receipts.issued;

import consigne.api.receipt.ReceiptEvent;
import consigne.command.given.Lifecycle;
import java.util.List;

/** What can happen to a book: the next number is taken, and no other. */
public final class ReceiptLifecycle {

    private static final ReceiptEvent FIRST = issued(1, NOON);
    private static final ReceiptEvent SECOND = issued(2, NOON);

    private ReceiptLifecycle() {}

    public static Lifecycle<?, ?> ofABook() {
        return Lifecycle.of(
                        "receipt-book",
                        ReceiptBook.class,
                        ReceiptEvent.class,
                        ReceiptBook::evolve,
                        List.of(FIRST, SECOND))
                .in("empty", ReceiptBook.EMPTY, FIRST)
                .in("begun", ReceiptBook.EMPTY.evolve(FIRST), SECOND);
    }
}
