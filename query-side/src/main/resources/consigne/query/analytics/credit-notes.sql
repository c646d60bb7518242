-- Credit notes. What analysts may know of customers is pseudonym(id), and the like: see AnalyticsViews.

create or replace view analytics.credit_notes as
select credit_note_id, pseudonym(customer_id) as customer, source, number, issued_at, round(amount_cents / 100.0, 2) as amount,
    currency, matched_units, unmatched_units
from credit_note;

comment on view analytics.credit_notes is 'Credit notes of the past, one row each.';
comment on column analytics.credit_notes.credit_note_id is 'the credit note';
comment on column analytics.credit_notes.customer is 'the pseudonym of the customer';
comment on column analytics.credit_notes.source is 'which books it comes from';
comment on column analytics.credit_notes.number is 'what those books call it';
comment on column analytics.credit_notes.issued_at is 'the date that the books have';
comment on column analytics.credit_notes.amount is 'as written: negative where the shop owes it';
comment on column analytics.credit_notes.currency is 'of the amount, by ISO 4217';
comment on column analytics.credit_notes.matched_units is 'how many units it takes back from earlier orders';
comment on column analytics.credit_notes.unmatched_units is 'how many units no earlier order covers';

