package consigne.imports.job;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a file holds.
 *
 * @param orders how many invoices become an order
 * @param creditNotes how many become a credit note
 * @param onlyAdjustments how many hold stock adjustments only
 * @param onlyRejected how many hold rejected rows only
 * @param exact the sum of quantity × unit price over all lines that are taken over, before rounding
 * @param rounded the sum of the rounded amounts
 * @param reasons the most frequent reasons for which rows were rejected
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
        long onlyAdjustments,
        long onlyRejected,
        BigDecimal exact,
        BigDecimal rounded,
        List<Reason> reasons) {

    /** Rows of one class, and what they come to. */
    public record Lines(long rows, BigDecimal amount) {}

    /**
     * How many rows were rejected for one reason.
     *
     * @param reason why, for people
     * @param rows how many
     */
    public record Reason(String reason, long rows) {}
}
