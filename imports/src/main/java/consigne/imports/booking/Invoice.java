package consigne.imports.booking;

import consigne.api.CustomerId;
import consigne.api.past.ImportedInvoice;
import consigne.imports.job.Job;
import consigne.imports.mapping.Kind;
import java.time.Instant;
import java.util.List;

/**
 * An invoice with all its lines, in the order of the file.
 *
 * @param ordinal its place among the invoices of the file, in the order of time
 * @param matches what a cancellation takes back from which earlier invoices
 */
record Invoice(
        long ordinal,
        String number,
        boolean cancellation,
        Instant at,
        String customer,
        List<Line> lines,
        List<Sold> matches) {

    List<Line> linesOf(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /** Whether there is more on it than stock adjustments. */
    boolean isBusiness() {
        return lines.stream().anyMatch(line -> line.kind() != Kind.STOCK_ADJUSTMENT);
    }

    ImportedInvoice imported(Job job) {
        return new ImportedInvoice(
                job.mappingName(),
                number,
                new CustomerId(customer),
                at,
                job.currency(),
                linesOf(cancellation ? Kind.CREDIT_LINE : Kind.ORDER_LINE).stream()
                        .map(line -> line.imported(job.currency()))
                        .toList(),
                linesOf(Kind.CHARGE).stream()
                        .map(line -> line.imported(job.currency()))
                        .toList());
    }
}
