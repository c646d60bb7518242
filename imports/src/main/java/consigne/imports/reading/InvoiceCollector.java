package consigne.imports.reading;

import consigne.imports.job.Found;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Job;
import consigne.imports.job.Phase;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the lines of each invoice together, wherever in the file they stand, and the invoices in the order of time. */
public final class InvoiceCollector {

    private final JdbcClient database;
    private final FileTally counting;

    public InvoiceCollector(JdbcClient database) {
        this.database = database;
        this.counting = new FileTally(database);
    }

    /** Does all of it in one step. */
    public void proceed(ImportClaim claim) {
        Job job = claim.job();
        Map<String, Object> parameters = Map.of(
                "id", job.id(),
                "books", job.books(),
                "base", job.mappingName(),
                "anonymous", job.mapping().anonymousCustomer().value(),
                "prefix", prefix(job));
        claim.step(() -> {
            run("analyze import_line", Map.of());
            InvoiceRules.ALL.forEach(rule -> run(rule, parameters));
            long invoices = run(INVOICES, parameters);
            run("analyze import_invoice", Map.of());
            run(SALES, parameters);
            run(KNOWN, parameters);
            Found found = counting.of(job.id());
            claim.found(found, invoices);
            claim.enter(Phase.MATCHING);
        });
    }

    /** What no invoice begins with, where the books have no cancellations. */
    private static String prefix(Job job) {
        String prefix = job.mapping().cancellationPrefix();
        return prefix == null ? "\n" : prefix;
    }

    private long run(String sql, Map<String, ?> parameters) {
        return database.sql(sql).params(parameters).update();
    }

    private static final String INVOICES = """
            insert into import_invoice (import_id, ordinal, invoice, cancellation, at, customer, lines)
            select :id, row_number() over (order by min(at), min(line)), invoice, starts_with(invoice, :prefix),
                min(at), coalesce(min(customer), :anonymous), count(*)
            from import_line where import_id = :id group by invoice
            """;

    /** What of this file can be credited later on; not what is known from an earlier file. */
    private static final String SALES = """
            insert into import_sale (books, customer, sku, sold_at, invoice, remaining)
            select :books, i.customer, l.sku, i.at, i.invoice, sum(l.quantity)
            from import_invoice i join import_line l on l.import_id = i.import_id and l.invoice = i.invoice
            where i.import_id = :id and not i.cancellation and l.kind = 'ORDER_LINE' and not exists (
                select from import_known k where k.books in (:books, :base) and k.invoice = i.invoice)
            group by i.customer, l.sku, i.at, i.invoice
            order by i.customer, l.sku, i.at, i.invoice
            """;

    private static final String KNOWN = """
            insert into import_known (books, invoice)
            select distinct :books, i.invoice
            from import_invoice i join import_line l on l.import_id = i.import_id and l.invoice = i.invoice
            where i.import_id = :id and not i.cancellation and l.kind in ('ORDER_LINE', 'CHARGE')
            on conflict do nothing
            """;
}
