package consigne.imports.booking;

import consigne.api.past.ImportedInvoice;
import consigne.api.past.ImportedLine;
import consigne.imports.mapping.BookJob;
import consigne.imports.matching.Sold;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says which differing invoices can be corrected: what credit notes took of an order stays taken, and what a credit
 * note took stays with it.
 */
final class Correctable {

    private final JdbcClient database;

    Correctable(JdbcClient database) {
        this.database = database;
    }

    /** Why an invoice cannot be corrected; empty if it can. */
    Optional<String> obstacle(BookJob job, Invoice invoice, Deviation differing) {
        if (!differing.becameTheSame(invoice)) {
            return Optional.of("it cannot be corrected: it would become something else");
        }
        if (invoice.kind().sells()) {
            Optional<String> credited = lack(units(invoice.sold(job)), credited(job, invoice), "credited");
            if (credited.isPresent()) {
                return credited;
            }
        }
        Map<String, Long> matched = invoice.matches().stream()
                .collect(Collectors.groupingBy(Sold::sku, Collectors.summingLong(Sold::quantity)));
        return invoice.kind().takesBack()
                ? lack(units(invoice.takenBack(job)), matched, "matched to earlier orders")
                : Optional.empty();
    }

    /** Lets later credit notes take what is left of an order as it is now. */
    void sell(BookJob job, Invoice invoice) {
        if (!invoice.kind().sells()) {
            return;
        }
        Map<String, Long> credited = credited(job, invoice);
        database.sql("delete from import_sale where books = ? and invoice = ?")
                .params(job.books(), invoice.number())
                .update();
        units(invoice.sold(job))
                .forEach((sku, units) -> database.sql("""
                        insert into import_sale (books, customer, sku, sold_at, invoice, remaining)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                        .params(
                                job.books(),
                                invoice.customer(),
                                sku,
                                invoice.at().atOffset(ZoneOffset.UTC),
                                invoice.number(),
                                units - credited.getOrDefault(sku, 0L))
                        .update());
    }

    private static Optional<String> lack(Map<String, Long> units, Map<String, Long> least, String what) {
        return least.entrySet().stream()
                .filter(of -> units.getOrDefault(of.getKey(), 0L) < of.getValue())
                .sorted(Map.Entry.comparingByKey())
                .map(of -> "it cannot be corrected: " + of.getValue() + " " + of.getKey() + " are " + what)
                .findFirst();
    }

    private static Map<String, Long> units(ImportedInvoice invoice) {
        return invoice.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.sku().value(),
                        Collectors.summingLong((ImportedLine line) -> Math.abs(line.quantity()))));
    }

    /** What credit notes of the books took of an invoice, those of this import included. */
    private Map<String, Long> credited(BookJob job, Invoice invoice) {
        List<Map.Entry<String, Long>> taken = database.sql("""
                        select m.sku, sum(m.quantity) as quantity
                        from import_known k,
                            json_to_recordset(k.matches) as m(sku text, invoice text, quantity bigint)
                        where k.books = ? and k.matches is not null and m.invoice = ?
                        group by m.sku
                        """)
                .params(job.books(), invoice.number())
                .query((row, _) -> Map.entry(row.getString("sku"), row.getLong("quantity")))
                .list();
        return taken.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
