-- One row a request that came with an Idempotency-Key: who has it in hand, and what was answered.
create table idempotency_key (
    caller        text        not null,
    operation     text        not null,
    key           text        not null,
    body_hash     bytea       not null,
    command_id    uuid        not null,
    claim_id      uuid        not null,
    claimed_until timestamptz not null,
    created_at    timestamptz not null default now(),
    status        smallint,
    headers       text,
    body          bytea,
    primary key (caller, operation, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);

comment on column idempotency_key.command_id is 'the same for every try, so that the event store takes the command once';
comment on column idempotency_key.claim_id is 'the try that holds the claim; one that comes back late changes nothing';
comment on column idempotency_key.status is 'null until there is an answer to keep';
