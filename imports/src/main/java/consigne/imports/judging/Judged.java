package consigne.imports.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
public sealed interface Judged {

    long line();

    /**
     * It is taken over.
     *
     * @param line the line of the file on which it begins
     * @param cents quantity × unit price, rounded
     * @param customer as the books have them; null where they name nobody
     */
    record Taken(
            long line,
            Kind kind,
            String invoice,
            String sku,
            String description,
            long quantity,
            BigDecimal unitPrice,
            long cents,
            Instant at,
            @Nullable String customer)
            implements Judged {}

    /**
     * It is not.
     *
     * @param text the row, or its beginning
     * @param invoice the invoice that it stands on, where that can be read
     * @param cents quantity × unit price, rounded, where both can be read
     */
    record Rejected(
            long line,
            String reason,
            String text,
            @Nullable String invoice,
            @Nullable Long cents) implements Judged {}
}
