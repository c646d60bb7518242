package consigne.imports.booking;

import consigne.imports.judging.Kind;
import consigne.imports.mapping.BookJob;
import consigne.imports.matching.Sold;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invoices of a file, read some at a time. */
final class Invoices {

    private static final int MOST_INVOICES = 250;
    private static final long MOST_LINES = 20_000;

    private final JdbcClient database;

    Invoices(JdbcClient database) {
        this.database = database;
    }

    /** The next invoices in the order of time: the same ones whenever it is asked. */
    List<Invoice> after(BookJob job, long ordinal) {
        List<Head> heads = heads(job, ordinal);
        Map<Long, List<Placed>> lines = lines(job, ordinal, heads.getLast().ordinal());
        return heads.stream()
                .map(head -> head.with(lines.getOrDefault(head.ordinal(), List.of())))
                .toList();
    }

    private List<Head> heads(BookJob job, long ordinal) {
        List<Head> heads = new ArrayList<>();
        long lines = 0;
        for (Head head : candidates(job, ordinal)) {
            lines += head.lines();
            if (!heads.isEmpty() && lines > MOST_LINES) {
                break;
            }
            heads.add(head);
        }
        if (heads.isEmpty()) {
            throw new IllegalStateException("what was read of import " + job.id() + " is gone");
        }
        return heads;
    }

    private List<Head> candidates(BookJob job, long ordinal) {
        return database.sql("""
                select i.*, (
                    select k.matches from import_known k
                    where k.books in (:books, :base) and k.invoice = i.invoice and k.matches is not null limit 1) as matches,
                    exists (select from import_difference d where d.import_id = i.import_id and d.invoice = i.invoice)
                        or exists (select from import_known k
                            where k.books = :base and k.invoice = i.invoice and k.digest is null) as doubtful
                from import_invoice i
                where i.import_id = :id and i.ordinal > :after order by i.ordinal limit :most
                """)
                .param("id", job.id())
                .param("after", ordinal)
                .param("books", job.books())
                .param("base", job.mappingName())
                .param("most", MOST_INVOICES)
                .query((row, _) -> new Head(
                        row.getLong("ordinal"),
                        row.getString("invoice"),
                        InvoiceKind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("customer"),
                        row.getLong("lines"),
                        row.getString("matches"),
                        row.getBoolean("doubtful")))
                .list();
    }

    private Map<Long, List<Placed>> lines(BookJob job, long after, long until) {
        return database
                .sql("""
                select i.ordinal, l.kind, l.sku, l.description, l.quantity, l.unit_price, l.cents, l.digest
                from import_invoice i join import_line l on l.import_id = i.import_id and l.invoice = i.invoice
                where i.import_id = ? and i.ordinal > ? and i.ordinal <= ?
                order by i.ordinal, l.line
                """)
                .params(job.id(), after, until)
                .query((row, _) -> new Placed(
                        row.getLong("ordinal"),
                        new Line(
                                Kind.valueOf(row.getString("kind")),
                                row.getString("sku"),
                                row.getString("description"),
                                row.getLong("quantity"),
                                row.getBigDecimal("unit_price"),
                                row.getLong("cents"),
                                row.getLong("digest"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placed::ordinal));
    }

    private record Placed(long ordinal, Line line) {}

    private record Head(
            long ordinal,
            String invoice,
            InvoiceKind kind,
            Instant at,
            String customer,
            long lines,
            @Nullable String matches,
            boolean doubtful) {

        Invoice with(List<Placed> placed) {
            if (placed.size() != lines) {
                throw new IllegalStateException("invoice " + invoice + " is not there as a whole");
            }
            return new Invoice(
                    ordinal,
                    invoice,
                    kind,
                    at,
                    customer,
                    placed.stream().map(Placed::line).toList(),
                    matches == null ? List.of() : Sold.read(matches),
                    doubtful);
        }
    }
}
