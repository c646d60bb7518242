package consigne.imports.orders;

import consigne.imports.mapping.BookJob;
import consigne.imports.report.Differences;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of the books of a shop for later files of the same. */
final class KeptBooks {

    /** What its credit notes took of sales, its own sales, and that it knew of any of them. */
    private static final List<String> UNBOOKED = List.of("""
            update import_sale s set remaining = s.remaining + back.quantity
            from (
                select i.customer, m.sku, m.invoice, sum(m.quantity) as quantity
                from import_known k join import_invoice i on i.invoice = k.invoice,
                    json_to_recordset(k.matches) as m(sku text, invoice text, quantity bigint)
                where k.books = :books and k.import_id = :id and i.import_id = :id and i.ordinal > :until
                group by i.customer, m.sku, m.invoice) back
            where s.books = :books and s.customer = back.customer and s.sku = back.sku and s.invoice = back.invoice
            """, """
            delete from import_sale s using import_known k, import_invoice i
            where s.books = :books and k.books = :books and k.import_id = :id and i.import_id = :id
                and i.ordinal > :until and i.invoice = k.invoice and s.invoice = k.invoice
            """, """
            delete from import_known k using import_invoice i
            where k.books = :books and k.import_id = :id and i.import_id = :id
                and i.ordinal > :until and i.invoice = k.invoice
            """);

    private final JdbcClient database;

    KeptBooks(JdbcClient database) {
        this.database = database;
    }

    /** How many invoices were taken over before with other content. */
    Differences differences(UUID importId) {
        return database.sql("""
                        select count(*) as differing, count(*) filter (where corrected) as corrected
                        from import_difference where import_id = ?
                        """)
                .param(importId)
                .query((row, _) -> new Differences(row.getLong("differing"), row.getLong("corrected")))
                .single();
    }

    /**
     * Takes the invoices of an import that it did not book for never seen.
     *
     * @param until how many of them it booked, in the order of time
     */
    void forgetUnbooked(BookJob job, long until) {
        UNBOOKED.forEach(statement -> database.sql(statement)
                .params(Map.of("books", job.books(), "id", job.id(), "until", until))
                .update());
    }

    /** Clears what a dry run has kept for itself. */
    void clearDryRun(BookJob job) {
        List.of("import_sale", "import_known")
                .forEach(table -> database.sql("delete from " + table + " where books = ?")
                        .param(job.books())
                        .update());
    }
}
