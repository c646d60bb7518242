package consigne.imports.reading;

import consigne.imports.job.GivenUp;
import consigne.imports.mapping.BookJob;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows what was taken over before, by content: the same books under another name, other invoices under a known number.
 */
final class KnownBooks {

    private final JdbcClient database;

    KnownBooks(JdbcClient database) {
        this.database = database;
    }

    /**
     * Insists that these are no books that were taken over under another mapping's name: they would be booked twice.
     *
     * @throws GivenUp if most invoices whose numbers both have are the same
     */
    void areNew(BookJob job) {
        database.sql("""
                select k.books, count(*) as both, count(*) filter (where k.digest = i.digest) as same
                from import_known k join import_invoice i on i.invoice = k.invoice
                where i.import_id = :id and k.books not in (:books, :base) and k.books not like 'dry run %'
                    and k.digest is not null and i.kind <> 'ADJUSTMENTS'
                group by k.books having count(*) filter (where k.digest = i.digest) * 2 > count(*)
                order by same desc limit 1
                """)
                .params(Map.of("id", job.id(), "books", job.books(), "base", job.mappingName()))
                .query((row, _) -> new GivenUp(
                        "These books were imported with the mapping %s: of %d invoices that both have, %d are the same."
                                .formatted(row.getString("books"), row.getLong("both"), row.getLong("same"))))
                .optional()
                .ifPresent(same -> {
                    throw same;
                });
    }

    /** Notes which invoices are known with other content. */
    void compare(BookJob job) {
        database.sql("""
                insert into import_difference (import_id, invoice, what)
                select :id, i.invoice, 'it differs'
                from import_invoice i join import_known k on k.books = :base and k.invoice = i.invoice
                where i.import_id = :id and i.kind <> 'ADJUSTMENTS' and k.digest is not null
                    and (k.digest, k.at, k.customer, k.lines, k.currency)
                        is distinct from (i.digest, i.at, i.customer, i.order_lines + i.charges + i.credit_lines, :currency)
                on conflict do nothing
                """).params(parameters(job)).update();
    }

    /** Remembers what is taken over now. */
    void remember(BookJob job) {
        database.sql("""
                insert into import_known (books, import_id, invoice, digest, at, customer, lines, currency)
                select :books, :id, invoice, digest, at, customer, order_lines + charges + credit_lines, :currency
                from import_invoice where import_id = :id and kind <> 'ADJUSTMENTS'
                on conflict do nothing
                """).params(parameters(job)).update();
    }

    private static Map<String, Object> parameters(BookJob job) {
        return Map.of(
                "id", job.id(),
                "books", job.books(),
                "base", job.mappingName(),
                "currency", job.currency().getCurrencyCode());
    }
}
