-- Every movement says who did it, and which event it follows from.
alter table order_history add column clock_doubtful boolean not null default false;

alter table deposit_ledger
    add column actor     text,
    add column role      text,
    add column channel   text,
    add column initiator text,
    add column event_id  text collate "C";

update deposit_ledger l
set actor = e.metadata->>'actor', role = e.metadata->>'actorRole', channel = e.metadata->>'actorChannel',
    initiator = e.metadata->>'initiator', event_id = e.event_id,
    reason = coalesce(l.reason, e.metadata->>'reason')
from event e where e.position = l.position;

alter table stock_movement
    add column actor     text,
    add column role      text,
    add column channel   text,
    add column initiator text,
    add column event_id  text collate "C";

update stock_movement m
set actor = e.metadata->>'actor', role = e.metadata->>'actorRole', channel = e.metadata->>'actorChannel',
    initiator = e.metadata->>'initiator', event_id = e.event_id,
    reason = coalesce(m.reason, e.metadata->>'reason')
from event e where e.position = m.position;

-- What empties at the door paid for and what earlier credit paid for were one line, under the name of the second.
create temporary table settled on commit drop as
select l.customer_id, l.position, l.amount_cents, l.credit_cents_after,
    ((e.payload->'settlement'->'creditUsed'->>'amount')::numeric * 100)::bigint as used
from deposit_ledger l join event e using (position)
where l.kind = 'credit-used';

insert into deposit_ledger (customer_id, position, line, at, kind, quantity, amount_cents, currency, debit, credit,
    order_id, reference, reason, held_after, held_cents_after, credit_cents_after, actor, role, channel, initiator, event_id)
select customer_id, position, 2, at, kind, quantity, used, currency, debit, credit,
    order_id, reference, reason, held_after, held_cents_after, l.credit_cents_after, actor, role, channel, initiator, event_id
from deposit_ledger l join settled s using (customer_id, position)
where l.kind = 'credit-used' and s.used > 0 and s.used < s.amount_cents;

update deposit_ledger l
set kind = 'set-off', amount_cents = l.amount_cents - s.used, credit_cents_after = l.credit_cents_after + s.used
from settled s
where s.customer_id = l.customer_id and s.position = l.position and l.line = 1 and s.used < s.amount_cents;
