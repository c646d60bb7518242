-- Deposits. What analysts may know of customers is pseudonym(id), and the like: see AnalyticsViews.

create or replace view analytics.deposit_accounts as
select pseudonym(customer_id) as customer, round(held_cents / 100.0, 2) as held, round(credit_cents / 100.0, 2) as credit, currency,
    known_since, version, position
from deposit_account;

comment on view analytics.deposit_accounts is 'What glass each customer holds, in money, and what the shop owes them.';
comment on column analytics.deposit_accounts.customer is 'the pseudonym of the customer';
comment on column analytics.deposit_accounts.held is 'the deposits on what the customer holds';
comment on column analytics.deposit_accounts.credit is 'what the shop owes the customer';
comment on column analytics.deposit_accounts.currency is 'of both, by ISO 4217';
comment on column analytics.deposit_accounts.known_since is 'when the customer was first seen';
comment on column analytics.deposit_accounts.version is 'how many events there are of the account';
comment on column analytics.deposit_accounts.position is 'of the last event that has changed the row';

create or replace view analytics.deposit_ledger as
select pseudonym(customer_id) as customer, position, line, at, kind, container, quantity, from_holder, to_holder,
    round(each_cents / 100.0, 2) as each, round(amount_cents / 100.0, 2) as amount, currency, debit, credit, order_id, held_after,
    round(held_cents_after / 100.0, 2) as held_amount_after, round(credit_cents_after / 100.0, 2) as credit_after,
    pseudonym_of_actor(actor, role, channel) as actor, role, channel, event_id
from deposit_ledger;

comment on view analytics.deposit_ledger is 'Every movement of customers'' containers and credit: double entry in quantity and in money.';
comment on column analytics.deposit_ledger.customer is 'the pseudonym of the customer';
comment on column analytics.deposit_ledger.position is 'where the event that it follows from stands among all events';
comment on column analytics.deposit_ledger.line is 'counts the entries of that event from 1';
comment on column analytics.deposit_ledger.at is 'when it happened';
comment on column analytics.deposit_ledger.kind is 'what it is, such as deposits-held or set-off';
comment on column analytics.deposit_ledger.container is 'the kind of containers moved; null where only money moves';
comment on column analytics.deposit_ledger.quantity is 'how many';
comment on column analytics.deposit_ledger.from_holder is 'where the containers came from';
comment on column analytics.deposit_ledger.to_holder is 'where they went';
comment on column analytics.deposit_ledger.each is 'the deposit on one';
comment on column analytics.deposit_ledger.amount is 'the money moved: from the account credited to the account debited';
comment on column analytics.deposit_ledger.currency is 'of all amounts, by ISO 4217';
comment on column analytics.deposit_ledger.debit is 'the account debited; null where no money moves';
comment on column analytics.deposit_ledger.credit is 'the account credited';
comment on column analytics.deposit_ledger.order_id is 'the order that it is about, if it is about one';
comment on column analytics.deposit_ledger.held_after is 'how many of these containers the customer holds after it';
comment on column analytics.deposit_ledger.held_amount_after is 'the deposits on all that the customer holds after it';
comment on column analytics.deposit_ledger.credit_after is 'what the shop owes the customer after it';
comment on column analytics.deposit_ledger.actor is 'who acted: the name of a process, or the pseudonym of a person';
comment on column analytics.deposit_ledger.role is 'in which role';
comment on column analytics.deposit_ledger.channel is 'through what, such as http, saga or import';
comment on column analytics.deposit_ledger.event_id is 'the event that it follows from';
