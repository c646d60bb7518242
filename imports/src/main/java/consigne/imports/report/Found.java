package consigne.imports.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a file holds.
 *
 * @param orders how many invoices become an order
 * @param creditNotes how many become a credit note
 * @param exchanges how many become both
 * @param onlyAdjustments how many hold stock adjustments only
 * @param onlyRejected how many are not taken over
 * @param exact the sum of quantity × unit price over all lines that are taken over, before rounding
 * @param rounded the sum of the rounded amounts
 * @param bytes what the bytes of the file belong to
 * @param reasons the most frequent reasons for which rows were rejected
 * @param changes what rows were taken over with that stands in the books otherwise
 */
public record Found(
        Lines orderLines,
        Lines chargesOnOrders,
        Lines chargesOnCreditNotes,
        Lines creditLines,
        Lines stockAdjustments,
        Lines rejected,
        long orders,
        long creditNotes,
        long exchanges,
        long onlyAdjustments,
        long onlyRejected,
        BigDecimal exact,
        BigDecimal rounded,
        Bytes bytes,
        List<Reason> reasons,
        List<Reason> changes) {

    /** A report of before there were some of the figures has none of them. */
    public Found {
        bytes = bytes == null ? Bytes.UNCOUNTED : bytes;
        changes = changes == null ? List.of() : changes;
    }

    /**
     * What the bytes of a file belong to, the end of each line included.
     *
     * @param blank those of empty lines, and of the byte order mark
     */
    public record Bytes(long header, long taken, long rejected, long blank) {

        static final Bytes UNCOUNTED = new Bytes(0, 0, 0, 0);

        /** All of them. */
        public long sum() {
            return header + taken + rejected + blank;
        }
    }

    /** Rows of one class, and what they come to. */
    public record Lines(long rows, BigDecimal amount) {}

    /**
     * How many rows were rejected, or changed, for one reason.
     *
     * @param reason why, for people
     * @param rows how many
     */
    @Schema(name = "FoundReason")
    public record Reason(String reason, long rows) {}
}
