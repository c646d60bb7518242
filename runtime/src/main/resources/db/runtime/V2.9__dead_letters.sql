-- What people must know of what waits: who could not take it, and what one cause has in common wherever it strikes.
alter table parked_event
    add column kind text not null default 'read-model',
    add column fingerprint text;

update parked_event set kind = 'saga' where processor = 'fulfilment';
update parked_event set kind = 'call' where processor = 'payment-provider';
update parked_event set fingerprint = left(md5(split_part(cause, ':', 1)), 12) where cause is not null;
alter table parked_event alter column kind drop default;

-- Why a task of the scheduler that is tried again has failed; one that succeeds takes its row away.
create table task_failure (
    task_name     text        not null,
    task_instance text        not null,
    cause         text        not null,
    fingerprint   text        not null,
    since         timestamptz not null default now(),
    primary key (task_name, task_instance)
);

-- What an operator has given up, and why: the one way in which an event is ever passed over.
create table discarded_letter (
    id           text        not null primary key,
    kind         text        not null,
    taker        text        not null,
    sequence     text        not null,
    position     bigint,
    name         text,
    payload      text,
    cause        text,
    fingerprint  text,
    since        timestamptz not null,
    tries        integer     not null,
    discarded_at timestamptz not null default now(),
    actor        text        not null,
    role         text        not null,
    channel      text        not null,
    reason       text        not null
);

create index discarded_letter_at on discarded_letter (position);

-- Where each saga stands, and what it has done; both stay when it has ended.
create table saga_progress (
    saga        text        not null,
    saga_id     text        not null,
    state       text        not null,
    waits_for   text,
    waits_until timestamptz,
    to_come     json        not null default '[]',
    position    bigint      not null,
    since       timestamptz not null,
    begun_at    timestamptz not null,
    ended       boolean     not null default false,
    primary key (saga, saga_id)
);

create index saga_progress_open on saga_progress (begun_at, saga_id) where not ended;
create index saga_progress_ended on saga_progress (begun_at, saga_id) where ended;

create table saga_step (
    saga     text        not null,
    saga_id  text        not null,
    position bigint      not null,
    name     text        not null,
    place    integer     not null,
    event    text        not null,
    step     text        not null,
    target   text        not null,
    outcome  text        not null,
    rule     text,
    due_at   timestamptz,
    taken_at timestamptz not null default now(),
    primary key (saga, saga_id, position, name)
);

insert into saga_progress (saga, saga_id, state, position, since, begun_at)
select distinct 'fulfilment', value, 'carried-over', 0, now(), now() from saga_association where key = 'orderId';

comment on column saga_progress.position is 'of the last event that it has taken';
comment on column saga_step.position is 'of the event that led to the step';
comment on column saga_step.place is 'among the steps that the same event led to, from 0';
comment on column saga_step.outcome is 'done, refused by a rule, or, of a deadline, set';

-- One for each thing that something waits for: the first event of a sequence, or a task that fails.
create view dead_letter as
select processor || '-' || position as id, kind, processor as taker, sequence, position, null as name, null as payload,
       cause, fingerprint, parked_at as since, tries, try_at as next_try,
       (select count(*) from parked_event after
        where after.processor = first.processor and after.sequence = first.sequence
            and after.position > first.position) as behind,
       null::timestamptz as discarded_at, null as actor, null as role, null as channel, null as reason
from parked_event first
where not exists (
    select from parked_event before
    where before.processor = first.processor and before.sequence = first.sequence and before.position < first.position)
union all
select task_name || '-' || task_instance, case task_name when 'deadline' then 'deadline' else 'call' end, task_name,
       coalesce((data ->> 'json')::json ->> 'orderId', (data ->> 'json')::json ->> 'paymentId', task_instance), null,
       data ->> 'type', data ->> 'json', cause, fingerprint, since, consecutive_failures, execution_time, 0, null, null,
       null, null, null
from (
    select task_name, task_instance, convert_from(task_data, 'UTF8')::json as data, cause, fingerprint, since,
           consecutive_failures, execution_time
    from task_failure join scheduled_tasks using (task_name, task_instance)
    where task_name in ('deadline', 'provider-call') and consecutive_failures > 0) failing
union all
select id, kind, taker, sequence, position, name, payload, cause, fingerprint, since, tries, null, 0, discarded_at,
       actor, role, channel, reason
from discarded_letter;
