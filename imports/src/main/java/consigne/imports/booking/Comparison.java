package consigne.imports.booking;

import consigne.api.past.ImportedInvoice;
import consigne.imports.booking.StoredInvoices.StoredInvoice;
import consigne.imports.mapping.BookJob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** Those that differ, by their numbers; what is not in doubt is not looked at. */
    Map<String, Deviation> of(BookJob job, List<Invoice> invoices) {
        Map<String, Deviation> differing = new LinkedHashMap<>();
        invoices.stream()
                .filter(Invoice::doubtful)
                .forEach(invoice -> of(job, invoice).ifPresent(it -> differing.put(invoice.number(), it)));
        return differing;
    }

    /** Keeps that, and that the others of these are taken over as they are now. */
    void keep(BookJob job, List<Invoice> invoices, Map<String, Deviation> differing) {
        invoices.stream().filter(Invoice::doubtful).map(Invoice::number).forEach(number -> {
            Deviation it = differing.get(number);
            if (it == null) {
                isTheSame(job, number);
            } else {
                differs(job, number, it.what(), false);
            }
        });
    }

    /** Notes that invoices are about to be corrected, so that it is known later on, whatever comes between. */
    void correcting(BookJob job, Map<String, Deviation> correcting) {
        correcting.forEach((number, it) -> differs(job, number, it.what(), true));
    }

    private Optional<Deviation> of(BookJob job, Invoice invoice) {
        BookIds ids = BookIds.of(job);
        Optional<StoredInvoice> order = stored.order(ids.order(invoice.number()));
        Optional<StoredInvoice> note = stored.creditNote(ids.creditNote(invoice.number()));
        if (order.isEmpty() && note.isEmpty()) {
            return Optional.empty();
        }
        String what = Stream.of(
                        difference("an order", order, invoice.kind().sells(), () -> invoice.sold(job)),
                        difference("a credit note", note, invoice.kind().takesBack(), () -> invoice.takenBack(job)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return what.isEmpty() ? Optional.empty() : Optional.of(new Deviation(what, order, note));
    }

    private static Optional<String> difference(
            String document, Optional<StoredInvoice> was, boolean is, Supplier<ImportedInvoice> now) {
        if (was.isEmpty()) {
            return is ? Optional.of("it is now " + document + " too") : Optional.empty();
        }
        return is
                ? Difference.between(was.get().invoice(), now.get())
                : Optional.of("it was " + document + ", and is none now");
    }

    private void differs(BookJob job, String number, String what, boolean correcting) {
        database.sql("""
                insert into import_difference (import_id, invoice, what, correcting) values (?, ?, ?, ?)
                on conflict (import_id, invoice) do update set what = excluded.what, correcting = excluded.correcting
                """).params(job.id(), number, what, correcting).update();
    }

    private void isTheSame(BookJob job, String number) {
        database.sql("delete from import_difference where import_id = ? and invoice = ? and not correcting")
                .params(job.id(), number)
                .update();
        database.sql("update import_difference set corrected = true where import_id = ? and invoice = ?")
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
}
