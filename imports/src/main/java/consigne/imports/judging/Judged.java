package consigne.imports.judging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
public sealed interface Judged {

    long line();

    /** How many bytes of the file it takes. */
    long bytes();

    /**
     * It can be taken over, if every row of its invoice can.
     *
     * @param line the line of the file on which it begins
     * @param cents what it comes to, rounded
     * @param customer as the books have them; null where they name nobody
     * @param changes what of it stands in the books otherwise
     */
    record Taken(
            long line,
            long bytes,
            Kind kind,
            String invoice,
            String sku,
            String description,
            long quantity,
            BigDecimal unitPrice,
            long cents,
            Instant at,
            @Nullable String customer,
            Set<Change> changes)
            implements Judged {}

    /**
     * It cannot.
     *
     * @param text the row, or its beginning
     * @param invoice the invoice that it stands on, where that can be read
     * @param named where it cannot be: the invoices that the row may stand on
     * @param cents what it comes to, rounded, where that can be read
     */
    record Rejected(
            long line,
            long bytes,
            String reason,
            String text,
            @Nullable String invoice,
            List<Named> named,
            @Nullable Long cents)
            implements Judged {}

    /**
     * What may be the number of the invoice that a row stands on.
     *
     * @param field where in the row it stands; of several that stand there, the longest that is an invoice's is meant
     */
    record Named(int field, String invoice) {}
}
