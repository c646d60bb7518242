package consigne.imports.reading;

import consigne.imports.job.Found;
import consigne.imports.job.Found.Lines;
import consigne.imports.job.Found.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a file holds. */
final class FileTally {

    private static final Sum NONE = new Sum("", new Lines(0, BigDecimal.ZERO.setScale(2)), BigDecimal.ZERO);

    private final JdbcClient database;

    FileTally(JdbcClient database) {
        this.database = database;
    }

    Found of(UUID id) {
        Map<String, Sum> sums = sums(id).stream().collect(Collectors.toMap(Sum::part, Function.identity()));
        Map<String, Long> invoices = invoices(id).stream().collect(Collectors.toMap(Part::name, Part::count));
        Function<String, Lines> lines = part -> sums.getOrDefault(part, NONE).lines();
        return new Found(
                lines.apply("ORDER_LINE"),
                lines.apply("CHARGE ON ORDER"),
                lines.apply("CHARGE ON CREDIT NOTE"),
                lines.apply("CREDIT_LINE"),
                lines.apply("STOCK_ADJUSTMENT"),
                rejected(id),
                invoices.getOrDefault("order", 0L),
                invoices.getOrDefault("credit note", 0L),
                invoices.getOrDefault("adjustments", 0L),
                onlyRejected(id),
                sums.values().stream().map(Sum::exact).reduce(BigDecimal.ZERO, BigDecimal::add),
                sums.values().stream().map(sum -> sum.lines().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                reasons(id));
    }

    private List<Sum> sums(UUID id) {
        return database.sql("""
                select case when l.kind <> 'CHARGE' then l.kind
                        when i.cancellation then 'CHARGE ON CREDIT NOTE' else 'CHARGE ON ORDER' end as part,
                    count(*) as rows, sum(l.cents) / 100.00 as amount, sum(l.quantity * l.unit_price) as exact
                from import_line l join import_invoice i using (import_id, invoice)
                where import_id = ? group by part
                """)
                .param(id)
                .query((row, _) -> new Sum(
                        row.getString("part"),
                        new Lines(row.getLong("rows"), cents(row.getBigDecimal("amount"))),
                        row.getBigDecimal("exact")))
                .list();
    }

    private List<Part> invoices(UUID id) {
        return database.sql("""
                select case when only_adjustments then 'adjustments'
                        when cancellation then 'credit note' else 'order' end as name, count(*) as count
                from (
                    select i.cancellation, bool_and(l.kind = 'STOCK_ADJUSTMENT') as only_adjustments
                    from import_line l join import_invoice i using (import_id, invoice)
                    where import_id = ? group by i.ordinal, i.cancellation) invoice
                group by name
                """)
                .param(id)
                .query((row, _) -> new Part(row.getString("name"), row.getLong("count")))
                .list();
    }

    private Lines rejected(UUID id) {
        return database.sql("""
                select count(*) as rows, coalesce(sum(cents), 0) / 100.00 as amount
                from import_rejection where import_id = ?
                """)
                .param(id)
                .query((row, _) -> new Lines(row.getLong("rows"), cents(row.getBigDecimal("amount"))))
                .single();
    }

    private long onlyRejected(UUID id) {
        return database.sql("""
                select count(distinct invoice) from import_rejection r
                where import_id = ? and invoice is not null and not exists (
                    select from import_line l where l.import_id = r.import_id and l.invoice = r.invoice)
                """).param(id).query(Long.class).single();
    }

    private List<Reason> reasons(UUID id) {
        return database.sql("""
                select reason, count(*) as rows from import_rejection where import_id = ?
                group by reason order by rows desc, reason limit 20
                """)
                .param(id)
                .query((row, _) -> new Reason(row.getString("reason"), row.getLong("rows")))
                .list();
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2);
    }

    private record Sum(String part, Lines lines, BigDecimal exact) {}

    private record Part(String name, long count) {}
}
