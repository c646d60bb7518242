package consigne.imports.booking;

import consigne.api.CustomerId;
import consigne.api.past.ImportedInvoice;
import consigne.api.past.ImportedLine;
import consigne.imports.judging.Kind;
import consigne.imports.mapping.BookJob;
import consigne.imports.matching.Sold;
import java.time.Instant;
import java.util.List;

/**
 * An invoice with all its lines, in the order of the file.
 *
 * @param ordinal its place among the invoices of the file, in the order of time
 * @param matches what it takes back from which earlier invoices
 * @param doubtful whether it was taken over before, with other content or with nobody knows which
 */
record Invoice(
        long ordinal,
        String number,
        InvoiceKind kind,
        Instant at,
        String customer,
        List<Line> lines,
        List<Sold> matches,
        boolean doubtful) {

    List<Line> linesOf(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /** What it sold. */
    ImportedInvoice sold(BookJob job) {
        return imported(job, Kind.ORDER_LINE, kind.chargesAreSold());
    }

    /** What it took back. */
    ImportedInvoice takenBack(BookJob job) {
        return imported(job, Kind.CREDIT_LINE, !kind.chargesAreSold());
    }

    private ImportedInvoice imported(BookJob job, Kind wanted, boolean withCharges) {
        return new ImportedInvoice(
                job.mappingName(),
                number,
                new CustomerId(customer),
                at,
                job.currency(),
                imported(wanted, job),
                withCharges ? imported(Kind.CHARGE, job) : List.of());
    }

    private List<ImportedLine> imported(Kind wanted, BookJob job) {
        return linesOf(wanted).stream()
                .map(line -> line.imported(job.currency()))
                .toList();
    }
}
