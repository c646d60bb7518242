-- Receipts. What analysts may know of customers is pseudonym(id), and the like: see AnalyticsViews.

create or replace view analytics.receipts as
select number, kind, order_id, pseudonym(customer_id) as customer, issued_at, corrects,
    round(goods_cents / 100.0, 2) as goods, round(vat_cents / 100.0, 2) as vat,
    round(deposits_cents / 100.0, 2) as deposits, round(empties_cents / 100.0, 2) as empties,
    round(due_cents / 100.0, 2) as due, round(credit_used_cents / 100.0, 2) as credit_used,
    round(paid_cents / 100.0, 2) as paid, currency, position
from receipt;

comment on view analytics.receipts is 'Receipts of what was sold and of what was paid back, one row each. Of a refund, all amounts went back.';
comment on column analytics.receipts.number is 'its series, its year and which one it is, without a gap';
comment on column analytics.receipts.kind is 'sale or refund';
comment on column analytics.receipts.order_id is 'the order';
comment on column analytics.receipts.customer is 'the pseudonym of the customer';
comment on column analytics.receipts.issued_at is 'when it took its number';
comment on column analytics.receipts.corrects is 'of a refund, the number of the sale';
comment on column analytics.receipts.goods is 'what the products cost, tax included';
comment on column analytics.receipts.vat is 'the tax inside goods';
comment on column analytics.receipts.deposits is 'the deposits on what was delivered, outside of the tax';
comment on column analytics.receipts.empties is 'the deposits of the empties given back at the door, outside of the tax';
comment on column analytics.receipts.due is 'goods + deposits - empties, never below zero';
comment on column analytics.receipts.credit_used is 'earlier credit that paid for part of what was due';
comment on column analytics.receipts.paid is 'what was taken from the customer; of a refund, what they have back';
comment on column analytics.receipts.currency is 'of all amounts, by ISO 4217';
comment on column analytics.receipts.position is 'of the event that it is made of';

create or replace view analytics.receipt_taxes as
select r.number, r.kind, r.issued_at, (t.rate ->> 'vatPercent')::numeric as vat_percent,
    (t.rate #>> '{goods,amount}')::numeric as goods, (t.rate #>> '{vat,amount}')::numeric as vat, r.currency
from receipt r, json_array_elements(r.content -> 'vat') as t (rate);

comment on view analytics.receipt_taxes is 'The tax of each receipt, one row a rate. Of a refund, all amounts went back.';
comment on column analytics.receipt_taxes.number is 'the receipt';
comment on column analytics.receipt_taxes.kind is 'sale or refund';
comment on column analytics.receipt_taxes.issued_at is 'when the receipt took its number';
comment on column analytics.receipt_taxes.vat_percent is 'the rate of the tax';
comment on column analytics.receipt_taxes.goods is 'what is taxed at it, tax included';
comment on column analytics.receipt_taxes.vat is 'the tax inside goods';
comment on column analytics.receipt_taxes.currency is 'of all amounts, by ISO 4217';
