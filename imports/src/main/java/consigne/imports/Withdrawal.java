package consigne.imports;

import consigne.imports.job.Job;
import consigne.imports.job.Jobs;
import consigne.imports.job.Progress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends imports before they are done. Invoices that are booked stay booked, each whole; of the others nothing stays, so
 * that a later import takes them over as if they had never been seen.
 */
final class Withdrawal {

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

    private final Jobs jobs;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Cleanup clearing;

    Withdrawal(Jobs jobs, JdbcClient database, TransactionTemplate transaction, Cleanup clearing) {
        this.jobs = jobs;
        this.database = database;
        this.transaction = transaction;
        this.clearing = clearing;
    }

    /** Ends an import that somebody does not want any more; one that has ended stays as it is. */
    void cancel(Job job) {
        transaction.executeWithoutResult(_ -> {
            if (jobs.cancel(job.id())) {
                withdraw(job);
            }
        });
    }

    /** Forgets an import, and ends it first. */
    void remove(Job job) {
        transaction.executeWithoutResult(_ -> {
            cancel(job);
            jobs.remove(job.id());
        });
    }

    /** Ends an import that cannot go on. */
    void giveUp(UUID id, String reason) {
        transaction.executeWithoutResult(_ -> {
            jobs.fail(id, reason);
            jobs.job(id).ifPresent(this::withdraw);
        });
    }

    private void withdraw(Job job) {
        Progress reached = jobs.progress(job.id());
        long until = Math.max(reached.bookedUntil(), reached.sendingUntil());
        UNBOOKED.forEach(statement -> database.sql(statement)
                .params(Map.of("books", job.books(), "id", job.id(), "until", until))
                .update());
        clearing.clear(job);
    }
}
