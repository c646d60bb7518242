package consigne.acceptance.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Looks for what must not be left when all orders have ended, in the events and in the provider's books. */
public record Audit(Books books) {

    private static final String LAST_OF_ORDERS = """
            select distinct on (aggregate_id) aggregate_id, type from event
            where aggregate_id like 'order:%' order by aggregate_id, sequence desc""";

    /** Checks all of it. */
    public void findsNothingLeft() {
        finds("orders that have not ended", "select aggregate_id from (" + LAST_OF_ORDERS + """
                ) o where type not in ('order.closed', 'order.rejected', 'order.cancelled', 'order.expired')""");
        findsNothingReserved();
        finds("money still held", """
                select key || ' ' || state from simulated_authorisation where state in ('asked', 'authorised')""");
        finds("money taken that is not due, or due and not taken", """
                select d.order_id || ': ' || d.due || ' due, ' || coalesce(c.taken, 0) || ' taken'
                from (select payload->>'orderId' as order_id,
                        (100 * (payload->'settlement'->'toPay'->>'amount')::numeric)::bigint as due
                    from event where type = 'deposit.delivery-settled') d
                full join (select order_id, sum(captured_cents) as taken from simulated_authorisation
                    group by order_id having sum(captured_cents) > 0) c on c.order_id = d.order_id
                where d.due is distinct from coalesce(c.taken, 0)""");
        finds("orders settled, charged, captured or confirmed twice", """
                select type || ' ' || coalesce(payload->>'orderId', payload->>'paymentId') from event
                where type in ('deposit.delivery-settled', 'deposit.charged', 'payment.captured', 'order.closed',
                    'payment.capture-requested', 'order.confirmed', 'deposit.empties-returned')
                group by type, payload->>'orderId', payload->>'paymentId', payload->>'change' having count(*) > 1""");
        finds("attempts authorised twice", """
                select aggregate_id from event where type = 'payment.authorised'
                group by aggregate_id, payload->>'attempt' having count(*) > 1""");
        findsStockWhereItShouldBe();
        findsAReceiptForEachSale();
    }

    /** Each order that is closed has one, and no number is left out or given twice. */
    private void findsAReceiptForEachSale() {
        finds("orders that are closed and have not one receipt", """
                select id || ': ' || coalesce(receipts, 0)
                from (select substring(aggregate_id from 7) as id from event where type = 'order.closed') closed
                left join (
                    select payload #>> '{receipt,orderId}' as id, count(*) as receipts from event
                    where type = 'receipt.issued' and payload #>> '{receipt,kind}' = 'sale' group by 1) written using (id)
                where receipts is distinct from 1""");
        finds("numbers of receipts left out, or given twice", """
                select aggregate_id || ': ' || receipts || ' of ' || numbers || ' up to ' || last from (
                    select aggregate_id, count(*) as receipts, count(distinct payload ->> 'number') as numbers,
                        max(split_part(payload ->> 'number', '-', 3)::bigint) as last
                    from event where type = 'receipt.issued' group by 1) book
                where receipts <> last or numbers <> last""");
    }

    /** What is on hand is what came in less what customers took and what was lost. */
    private void findsStockWhereItShouldBe() {
        finds("stock that is not where it should be", """
                with level as (
                    select distinct on (aggregate_id) payload->'stockId'->>'sku' as sku,
                        (payload->'level'->>'onHand')::int as on_hand
                    from event where aggregate_id like 'stock:%' order by aggregate_id, sequence desc),
                received as (
                    select payload->'stockId'->>'sku' as sku, sum((payload->>'quantity')::int) as units
                    from event where type = 'stock.received' group by 1),
                gone as (
                    select line->'line'->>'sku' as sku,
                        sum((line->'line'->>'quantity')::int + (line->>'writtenOff')::int) as units
                    from event, json_array_elements(payload->'lines') line
                    where type = 'order.delivered' group by 1)
                select sku || ': ' || on_hand || ' on hand, ' || received.units || ' received, '
                    || coalesce(gone.units, 0) || ' gone'
                from level join received using (sku) left join gone using (sku)
                where on_hand <> received.units - coalesce(gone.units, 0)""");
    }

    /** Checks that no order holds anything on the shelves, and that no event ever had less than nothing available. */
    public void findsNothingReserved() {
        finds("reservations", """
                select aggregate_id || ' ' || reserved from (
                    select distinct on (aggregate_id) aggregate_id, (payload->'level'->>'reserved')::int as reserved
                    from event where aggregate_id like 'stock:%' order by aggregate_id, sequence desc) level
                where reserved <> 0""");
        finds("more sold than there was", """
                select aggregate_id || ' ' || position from event
                where aggregate_id like 'stock:%' and (payload->'level'->>'available')::int < 0""");
    }

    private void finds(String what, String sql) {
        List<String> found = books.sql().sql(sql).query(String.class).list();
        assertThat(found).as(what).isEmpty();
    }
}
