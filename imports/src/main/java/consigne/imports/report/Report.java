package consigne.imports.report;

import consigne.imports.report.Found.Lines;
import java.math.BigDecimal;
import java.util.List;

/** What a file holds, and what became of it. Amounts are in the currency of the import. */
public record Report(
        Rows rows,
        Invoices invoices,
        Amounts amounts,
        Rounding rounding,
        Credits credits,
        Sent commands,
        Bytes bytes,
        List<Found.Reason> rejections,
        List<Found.Reason> changes) {

    /**
     * Rows of each class; every row is of one.
     *
     * @param total all of them
     * @param orderLines products that were sold
     * @param charges postage, fees and discounts
     * @param creditLines products that were taken back
     * @param stockAdjustments changes of the stock
     * @param rejected those that were not taken over
     */
    public record Rows(
            long total, long orderLines, long charges, long creditLines, long stockAdjustments, long rejected) {}

    /**
     * What became of the invoices; {@code onlyAdjustments} and {@code onlyRejected} became neither.
     *
     * @param total all of them
     * @param orders those that became orders
     * @param creditNotes those that became credit notes
     * @param exchanges those that became both: they sell, and take back
     * @param onlyAdjustments those that hold changes of the stock only
     * @param onlyRejected those of which no row was taken over
     * @param differing of all those that were taken over before, those of other content now
     * @param corrected those of the differing that are corrected; the others stay as they were
     */
    public record Invoices(
            long total,
            long orders,
            long creditNotes,
            long exchanges,
            long onlyAdjustments,
            long onlyRejected,
            long differing,
            long corrected) {}

    /**
     * What every byte of the file belongs to, unpacked; the end of each line is its row's.
     *
     * @param total all of them
     * @param header the row that names the columns
     * @param taken rows that were taken over
     * @param rejected rows that were not
     * @param blank empty lines, and the byte order mark
     */
    public record Bytes(long total, long header, long taken, long rejected, long blank) {}

    /**
     * What the classes come to; cancellations are negative.
     *
     * @param orders order lines and the charges on orders
     * @param creditNotes credit lines and the charges on credit notes
     * @param rejected of rows whose quantity and price can be read
     * @param orderLines products that were sold
     * @param chargesOnOrders postage, fees and discounts on orders
     * @param creditLines products that were taken back
     * @param chargesOnCreditNotes postage, fees and discounts on credit notes
     * @param stockAdjustments changes of the stock
     * @param total all rows whose quantity and price can be read
     */
    public record Amounts(
            String orderLines,
            String chargesOnOrders,
            String creditLines,
            String chargesOnCreditNotes,
            String stockAdjustments,
            String rejected,
            String orders,
            String creditNotes,
            String total) {}

    /**
     * What rounding each line to whole cents changed, half to the even cent.
     *
     * @param exact what all lines taken over come to before
     * @param rounded what they come to after
     * @param difference rounded − exact
     */
    public record Rounding(String exact, String rounded, String difference) {}

    /**
     * How far earlier orders of the customers cover the credit lines.
     *
     * @param matchedQuantity units that earlier orders cover
     * @param matchedAmount what these come to
     * @param unmatchedQuantity units that no earlier order covers
     * @param unmatchedAmount what these come to
     */
    public record Credits(long matchedQuantity, String matchedAmount, long unmatchedQuantity, String unmatchedAmount) {}

    /**
     * Commands that led to new events, that had been carried out before, and that a rule stood against.
     *
     * @param carriedOut those that led to new events
     * @param thereAlready those that had been carried out before
     * @param refused those that a rule stood against
     */
    public record Sent(long carriedOut, long thereAlready, long refused) {}

    /** What there is to say of a file of order lines. */
    public static Report of(Found found, Booked booked, Differences differences) {
        Lines charges = plus(found.chargesOnOrders(), found.chargesOnCreditNotes());
        Lines orders = plus(found.orderLines(), found.chargesOnOrders());
        Lines creditNotes = plus(found.creditLines(), found.chargesOnCreditNotes());
        Lines taken = plus(plus(orders, creditNotes), found.stockAdjustments());
        return new Report(
                new Rows(
                        taken.rows() + found.rejected().rows(),
                        found.orderLines().rows(),
                        charges.rows(),
                        found.creditLines().rows(),
                        found.stockAdjustments().rows(),
                        found.rejected().rows()),
                new Invoices(
                        found.orders()
                                + found.creditNotes()
                                + found.exchanges()
                                + found.onlyAdjustments()
                                + found.onlyRejected(),
                        found.orders(),
                        found.creditNotes(),
                        found.exchanges(),
                        found.onlyAdjustments(),
                        found.onlyRejected(),
                        differences.all(),
                        differences.corrected()),
                new Amounts(
                        text(found.orderLines()),
                        text(found.chargesOnOrders()),
                        text(found.creditLines()),
                        text(found.chargesOnCreditNotes()),
                        text(found.stockAdjustments()),
                        text(found.rejected()),
                        text(orders),
                        text(creditNotes),
                        text(plus(taken, found.rejected()))),
                new Rounding(
                        plain(found.exact()),
                        plain(found.rounded()),
                        plain(found.rounded().subtract(found.exact()))),
                new Credits(
                        booked.matchedQuantity(),
                        plain(booked.matchedAmount()),
                        booked.unmatchedQuantity(),
                        plain(booked.unmatchedAmount())),
                new Sent(booked.commandsNew(), booked.commandsThere(), booked.commandsRefused()),
                new Bytes(
                        found.bytes().sum(),
                        found.bytes().header(),
                        found.bytes().taken(),
                        found.bytes().rejected(),
                        found.bytes().blank()),
                found.reasons(),
                found.changes());
    }

    private static Lines plus(Lines one, Lines other) {
        return new Lines(one.rows() + other.rows(), one.amount().add(other.amount()));
    }

    private static String text(Lines lines) {
        return plain(lines.amount());
    }

    /** At least two decimals, and no more than are needed. */
    private static String plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(2, shortest.scale())).toPlainString();
    }
}
