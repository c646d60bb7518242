package consigne.imports.reading;

import java.util.List;

/** Rejects lines for what other lines of their invoice are. */
final class InvoiceRules {

    static final int MOST_LINES = 10_000;

    private InvoiceRules() {}

    /** Statements for the parameter {@code id}, to be run in this order. */
    static final List<String> ALL = List.of(
            rejecting("'stands on an invoice of more than %d lines'".formatted(MOST_LINES), """
                    select line from (
                        select line, row_number() over (partition by invoice order by line) as place
                        from import_line where import_id = :id and invoice in (
                            select invoice from import_line where import_id = :id
                            group by invoice having count(*) > %d)) placed
                    where place > %1$d
                    """.formatted(MOST_LINES)),
            rejecting("'stands on an invoice of another customer'", """
                    select l.line
                    from import_line l join (
                        select invoice, (array_agg(customer order by line) filter (where customer is not null))[1] as owner
                        from import_line where import_id = :id
                        group by invoice having min(customer) <> max(customer)) several using (invoice)
                    where l.import_id = :id and l.customer <> several.owner
                    """),
            rejecting("'stands on an invoice of more than 1000000000 units of its SKU'", """
                    select line from import_line l join (
                        select invoice, sku from import_line where import_id = :id
                        group by invoice, sku having sum(abs(quantity)) > 1000000000) many using (invoice, sku)
                    where l.import_id = :id
                    """));

    /** The row itself is gone by now; it is written anew from what was read. */
    private static String rejecting(String reason, String lines) {
        return """
                with lost as (
                    delete from import_line where import_id = :id and line in (%s) returning *)
                insert into import_rejection (import_id, line, reason, content, invoice, cents)
                select import_id, line, %s,
                    left(concat_ws(',', invoice, sku, description, quantity, at, unit_price, customer), 500),
                    invoice, cents
                from lost
                """.formatted(lines, reason);
    }
}
