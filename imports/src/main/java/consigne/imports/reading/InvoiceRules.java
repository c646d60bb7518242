package consigne.imports.reading;

import consigne.imports.staging.RejectedRows;
import java.util.List;

/**
 * Turns whole invoices away, for what their lines are together; statements for the parameter {@code id}, in this order.
 */
final class InvoiceRules {

    static final int MOST_LINES = 10_000;

    private InvoiceRules() {}

    static final List<String> ALL =
            List.of("""
            insert into import_turned_away (import_id, invoice, reason)
            select distinct on (invoice) :id, invoice, reason from (
                select distinct on (d.line, d.field) d.invoice, d.reason, d.line from import_doubt d
                where d.import_id = :id and exists (
                    select from import_line l where l.import_id = d.import_id and l.invoice = d.invoice)
                order by d.line, d.field, length(d.invoice) desc) named
            order by invoice, line
            on conflict do nothing
            """, """
            insert into import_turned_away (import_id, invoice, reason)
            select :id, invoice, case when count(*) > %1$d
                then 'stands on an invoice of more than %1$d lines'
                else 'stands on an invoice of more than one customer' end
            from import_line where import_id = :id
            group by invoice having count(*) > %1$d or min(customer) <> max(customer)
            on conflict do nothing
            """.formatted(MOST_LINES), """
            insert into import_turned_away (import_id, invoice, reason)
            select distinct on (invoice) :id, invoice, 'stands on an invoice of more than 1000000000 units of a SKU'
            from import_line where import_id = :id
            group by invoice, sku having sum(abs(quantity)) > 1000000000
            on conflict do nothing
            """, """
            with gone as (
                delete from import_line l using import_turned_away t
                where l.import_id = :id and t.import_id = :id and l.invoice = t.invoice
                returning l.*, t.reason),
            listed as (
                insert into import_rejection (import_id, line, reason, content, invoice, cents)
                select import_id, line, reason,
                    left(concat_ws(',', invoice, sku, description, quantity, at, unit_price, customer), 500),
                    invoice, cents
                from gone order by line
                limit greatest(0, %d - (select count(*) from import_rejection where import_id = :id)))
            insert into import_rejected (import_id, reason, rows, cents, bytes)
            select :id, reason, count(*), sum(cents), sum(bytes) from gone group by reason
            on conflict (import_id, reason) do update set rows = import_rejected.rows + excluded.rows,
                cents = import_rejected.cents + excluded.cents, bytes = import_rejected.bytes + excluded.bytes
            """.formatted(RejectedRows.MOST_LISTED));
}
