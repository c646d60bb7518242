package consigne.imports.reading;

import consigne.imports.job.ImportClaim;
import consigne.imports.job.Phase;
import consigne.imports.job.Progress;
import consigne.imports.mapping.BookJob;
import consigne.imports.report.Found;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the lines of each invoice together, wherever in the file they stand, and the invoices in the order of time. */
public final class InvoiceCollector {

    private final JdbcClient database;
    private final FileTally counting;
    private final KnownBooks known;

    public InvoiceCollector(JdbcClient database) {
        this.database = database;
        this.counting = new FileTally(database);
        this.known = new KnownBooks(database);
    }

    /** Does all of it in one step. */
    public void proceed(ImportClaim claim, Progress from) {
        BookJob job = BookJob.of(claim.job());
        Map<String, Object> parameters = Map.of(
                "id", job.id(),
                "books", job.books(),
                "base", job.mappingName(),
                "anonymous", job.mapping().anonymousCustomer().value(),
                "prefix", prefix(job));
        claim.step(() -> {
            run("analyze import_line, import_doubt", Map.of());
            InvoiceRules.ALL.forEach(rule -> run(rule, parameters));
            long invoices = run(INVOICES, parameters);
            run("analyze import_invoice", Map.of());
            known.areNew(job);
            known.compare(job);
            run(SALES, parameters);
            known.remember(job);
            Found found = counting.of(job.id(), from);
            claim.found(found, invoices);
            claim.enter(Phase.MATCHING);
        });
    }

    /** What no invoice begins with, where the books have no cancellations. */
    private static String prefix(BookJob job) {
        String prefix = job.mapping().cancellationPrefix();
        return prefix == null ? "\n" : prefix;
    }

    private long run(String sql, Map<String, ?> parameters) {
        return database.sql(sql).params(parameters).update();
    }

    private static final String INVOICES = """
            insert into import_invoice (import_id, ordinal, invoice, kind, at, customer, lines, order_lines, order_cents,
                charges, charge_cents, credit_lines, credit_cents, adjustments, adjustment_cents, exact, bytes, digest)
            select :id, row_number() over (order by at, line), invoice,
                case when starts_with(invoice, :prefix) then 'CREDIT_NOTE'
                    when credit_lines > 0 then case when order_lines > 0 then 'EXCHANGE' else 'CREDIT_NOTE' end
                    when order_lines + charges > 0 then 'ORDER' else 'ADJUSTMENTS' end,
                at, customer, lines, order_lines, coalesce(order_cents, 0), charges, coalesce(charge_cents, 0),
                credit_lines, coalesce(credit_cents, 0), adjustments, coalesce(adjustment_cents, 0), exact, bytes, coalesce(digest, 0)
            from (
                select invoice, min(line) as line, min(at) as at, coalesce(min(customer), :anonymous) as customer,
                    count(*) as lines,
                    count(*) filter (where kind = 'ORDER_LINE') as order_lines,
                    sum(cents) filter (where kind = 'ORDER_LINE') as order_cents,
                    count(*) filter (where kind = 'CHARGE') as charges,
                    sum(cents) filter (where kind = 'CHARGE') as charge_cents,
                    count(*) filter (where kind = 'CREDIT_LINE') as credit_lines,
                    sum(cents) filter (where kind = 'CREDIT_LINE') as credit_cents,
                    count(*) filter (where kind = 'STOCK_ADJUSTMENT') as adjustments,
                    sum(cents) filter (where kind = 'STOCK_ADJUSTMENT') as adjustment_cents,
                    sum(quantity * unit_price) as exact, sum(bytes) as bytes,
                    sum(digest) filter (where kind <> 'STOCK_ADJUSTMENT') as digest
                from import_line where import_id = :id group by invoice) collected
            """;

    /** What of this file can be credited later on; not what is known from an earlier file. */
    private static final String SALES = """
            insert into import_sale (books, customer, sku, sold_at, invoice, remaining)
            select :books, i.customer, l.sku, i.at, i.invoice, sum(l.quantity)
            from import_invoice i join import_line l on l.import_id = i.import_id and l.invoice = i.invoice
            where i.import_id = :id and i.order_lines > 0 and l.kind = 'ORDER_LINE' and not exists (
                select from import_known k where k.books in (:books, :base) and k.invoice = i.invoice)
            group by i.customer, l.sku, i.at, i.invoice
            order by i.customer, l.sku, i.at, i.invoice
            """;
}
