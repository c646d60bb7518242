-- Orders. What analysts may know of customers is pseudonym(id), and the like: see AnalyticsViews.

create or replace view analytics.orders as
select o.order_id, pseudonym(o.customer_id) as customer, o.status, o.placed_at,
    ordered.content ->> 'depot' as depot,
    (ordered.content ->> 'change')::integer as changes,
    o.currency,
    (ordered.content #>> '{totals,goods,amount}')::numeric as goods,
    (ordered.content #>> '{totals,vat,amount}')::numeric as vat,
    (ordered.content #>> '{totals,deposits,amount}')::numeric as deposits,
    (ordered.content #>> '{totals,charges,amount}')::numeric as charges,
    round(o.total_cents / 100.0, 2) as total,
    payment.content ->> 'status' as payment_status,
    (payment.content #>> '{captured,amount}')::numeric as captured,
    (payment.content #>> '{refunded,amount}')::numeric as refunded,
    (settlement.content #>> '{empties,amount}')::numeric as empties,
    (settlement.content #>> '{toPay,amount}')::numeric as to_pay,
    down.content #>> '{refusal,cause}' as refusal,
    o.imported_source, o.imported_number, o.version, o.position
from orders o
    left join order_part ordered on ordered.order_id = o.order_id and ordered.part = 'ordered'
    left join order_part payment on payment.order_id = o.order_id and payment.part = 'payment'
    left join order_part settlement on settlement.order_id = o.order_id and settlement.part = 'settlement'
    left join order_part down on down.order_id = o.order_id and down.part = 'turnedDown';

comment on view analytics.orders is 'Orders as they stand, one row each.';
comment on column analytics.orders.order_id is 'the order';
comment on column analytics.orders.customer is 'the pseudonym of the customer who ordered';
comment on column analytics.orders.status is 'how far it is: placed, awaiting-payment, confirmed, picked, dispatched, delivered, closed; rejected, cancelled';
comment on column analytics.orders.placed_at is 'when it was placed; the invoice''s date where it is imported';
comment on column analytics.orders.depot is 'where its stock is kept; null where it is imported';
comment on column analytics.orders.changes is 'how often the customer has changed the lines';
comment on column analytics.orders.currency is 'of all amounts, by ISO 4217';
comment on column analytics.orders.goods is 'the price of all products, tax included, deposits not: as ordered, then as picked, then as delivered';
comment on column analytics.orders.vat is 'the tax inside goods';
comment on column analytics.orders.deposits is 'the deposits on all containers';
comment on column analytics.orders.charges is 'on an imported invoice, what is no product: postage, fees, discounts';
comment on column analytics.orders.total is 'goods + deposits + charges';
comment on column analytics.orders.payment_status is 'how far payment is; null until the provider is asked';
comment on column analytics.orders.captured is 'what the customer has paid';
comment on column analytics.orders.refunded is 'what of it was given back';
comment on column analytics.orders.empties is 'the deposits of the empties given back at the door, once that is settled';
comment on column analytics.orders.to_pay is 'what was left to be paid at the door, once that is settled';
comment on column analytics.orders.refusal is 'why the platform turned the order, or the last change of it, down';
comment on column analytics.orders.imported_source is 'which books it comes from, where it is imported';
comment on column analytics.orders.imported_number is 'what those books call it';
comment on column analytics.orders.version is 'how many events there are of it';
comment on column analytics.orders.position is 'of the last event that has changed the row';

create or replace view analytics.order_lines as
select p.order_id, 'ordered' as kind, l.at as line, l.line ->> 'sku' as sku, l.line ->> 'name' as name,
    (l.line ->> 'quantity')::bigint as quantity,
    (l.line #>> '{unitPrice,amount}')::numeric as unit_price, (l.line ->> 'vatPercent')::numeric as vat_percent,
    (l.line #>> '{goods,amount}')::numeric as goods, (l.line #>> '{vat,amount}')::numeric as vat,
    l.line #>> '{deposit,container}' as container, (l.line #>> '{deposit,perUnit}')::bigint as containers_per_unit,
    (l.line #>> '{deposits,amount}')::numeric as deposits
from order_part p, json_array_elements(p.content -> 'lines') with ordinality as l (line, at)
where p.part = 'ordered'
union all
select p.order_id, b.kind, l.at, l.line ->> 'sku', l.line ->> 'description', (l.line ->> 'quantity')::bigint,
    (l.line ->> 'unitPrice')::numeric, null, (l.line #>> '{amount,amount}')::numeric, null, null, null, null
from order_part p,
    (values ('imported', 'lines'), ('charge', 'charges')) as b (kind, member),
    json_array_elements(p.content #> array['imported', b.member]) with ordinality as l (line, at)
where p.part = 'ordered';

comment on view analytics.order_lines is 'What was ordered, one row a product; of imported orders the lines and charges as the books have them.';
comment on column analytics.order_lines.order_id is 'the order';
comment on column analytics.order_lines.kind is 'ordered; of an imported order imported for a product, charge for what is none';
comment on column analytics.order_lines.line is 'counts the lines of one kind from 1';
comment on column analytics.order_lines.sku is 'what the product is ordered by';
comment on column analytics.order_lines.name is 'what the catalogue, or the books, called it then';
comment on column analytics.order_lines.quantity is 'how many units';
comment on column analytics.order_lines.unit_price is 'what the customer pays for one, tax included, deposit not';
comment on column analytics.order_lines.vat_percent is 'the rate of tax inside the price';
comment on column analytics.order_lines.goods is 'the price of all units, tax included';
comment on column analytics.order_lines.vat is 'the tax inside goods';
comment on column analytics.order_lines.container is 'the returnable glass of a unit, if it comes in any';
comment on column analytics.order_lines.containers_per_unit is 'how many of it';
comment on column analytics.order_lines.deposits is 'the deposits on all containers of the line';

create or replace view analytics.delivered_lines as
select p.order_id, l.at as line, l.line #>> '{line,sku}' as sku, l.line #>> '{line,name}' as name,
    ((l.line -> 'line') ->> 'quantity')::bigint as quantity,
    ((l.line -> 'line') #>> '{unitPrice,amount}')::numeric as unit_price, ((l.line -> 'line') ->> 'vatPercent')::numeric as vat_percent,
    ((l.line -> 'line') #>> '{goods,amount}')::numeric as goods, ((l.line -> 'line') #>> '{vat,amount}')::numeric as vat,
    (l.line -> 'line') #>> '{deposit,container}' as container, ((l.line -> 'line') #>> '{deposit,perUnit}')::bigint as containers_per_unit,
    ((l.line -> 'line') #>> '{deposits,amount}')::numeric as deposits,
    (l.line ->> 'returned')::bigint as returned, (l.line ->> 'writtenOff')::bigint as written_off
from order_part p, json_array_elements(p.content -> 'handedOver') with ordinality as l (line, at)
where p.part = 'atTheDoor';

comment on view analytics.delivered_lines is 'What customers took at the door, one row a product.';
comment on column analytics.delivered_lines.order_id is 'the order';
comment on column analytics.delivered_lines.line is 'counts the lines of an order from 1';
comment on column analytics.delivered_lines.sku is 'what the product is ordered by';
comment on column analytics.delivered_lines.name is 'what the catalogue called it then';
comment on column analytics.delivered_lines.quantity is 'how many units the customer took';
comment on column analytics.delivered_lines.unit_price is 'what the customer pays for one, tax included, deposit not';
comment on column analytics.delivered_lines.vat_percent is 'the rate of tax inside the price';
comment on column analytics.delivered_lines.goods is 'the price of all units, tax included';
comment on column analytics.delivered_lines.vat is 'the tax inside goods';
comment on column analytics.delivered_lines.container is 'the returnable glass of a unit, if it comes in any';
comment on column analytics.delivered_lines.containers_per_unit is 'how many of it';
comment on column analytics.delivered_lines.deposits is 'the deposits on all containers of the line';
comment on column analytics.delivered_lines.returned is 'how many units came back on hand';
comment on column analytics.delivered_lines.written_off is 'how many units were lost';

create or replace view analytics.order_statuses as
select o.order_id, s.at as step, s.reached ->> 'status' as status, (s.reached ->> 'at')::timestamptz as reached_at
from orders o, json_array_elements(o.reached) with ordinality as s (reached, at);

comment on view analytics.order_statuses is 'Every status that an order has reached.';
comment on column analytics.order_statuses.order_id is 'the order';
comment on column analytics.order_statuses.step is 'counts the statuses of an order from 1';
comment on column analytics.order_statuses.status is 'the status';
comment on column analytics.order_statuses.reached_at is 'when it was reached';

