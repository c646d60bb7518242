package consigne.imports.booking;

import consigne.imports.job.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares invoices with what was taken over of them before. */
final class Comparison {

    private final JdbcClient database;
    private final StoredInvoices stored;

    Comparison(JdbcClient database, StoredInvoices stored) {
        this.database = database;
        this.stored = stored;
    }

    /** What differs, by the number of the invoice; what is not in doubt is not looked at. */
    Map<String, String> of(Job job, List<Invoice> invoices) {
        BookIds ids = BookIds.of(job);
        Map<String, String> differing = new LinkedHashMap<>();
        invoices.stream().filter(Invoice::doubtful).forEach(invoice -> {
            String what = Stream.of(ofOrder(job, ids, invoice), ofCreditNote(job, ids, invoice))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("; "));
            if (!what.isEmpty()) {
                differing.put(invoice.number(), what);
            }
        });
        return differing;
    }

    /** Keeps that, and that the others of these are taken over as they are now. */
    void keep(Job job, List<Invoice> invoices, Map<String, String> differing) {
        invoices.stream().filter(Invoice::doubtful).map(Invoice::number).forEach(number -> {
            if (differing.containsKey(number)) {
                differs(job, number, differing.getOrDefault(number, ""));
            } else {
                isTheSame(job, number);
            }
        });
    }

    private void differs(Job job, String number, String what) {
        database.sql("""
                insert into import_difference (import_id, invoice, what) values (?, ?, ?)
                on conflict (import_id, invoice) do update set what = excluded.what
                """).params(job.id(), number, what).update();
    }

    private void isTheSame(Job job, String number) {
        database.sql("delete from import_difference where import_id = ? and invoice = ?")
                .params(job.id(), number)
                .update();
        if (!job.dryRun()) {
            database.sql("""
                    update import_known k set digest = i.digest, at = i.at, customer = i.customer,
                        lines = i.order_lines + i.charges + i.credit_lines, currency = ?
                    from import_invoice i
                    where k.books = ? and k.invoice = ? and i.import_id = ? and i.invoice = k.invoice
                    """)
                    .params(job.currency().getCurrencyCode(), job.mappingName(), number, job.id())
                    .update();
        }
    }

    private Optional<String> ofOrder(Job job, BookIds ids, Invoice invoice) {
        return stored.order(ids.order(invoice.number()))
                .flatMap(was -> invoice.kind().sells()
                        ? Difference.between(was, invoice.sold(job))
                        : Optional.of("it was an order, and sells nothing"));
    }

    private Optional<String> ofCreditNote(Job job, BookIds ids, Invoice invoice) {
        return stored.creditNote(ids.creditNote(invoice.number()))
                .flatMap(was -> invoice.kind().takesBack()
                        ? Difference.between(was, invoice.takenBack(job))
                        : Optional.of("it was a credit note, and takes nothing back"));
    }
}
