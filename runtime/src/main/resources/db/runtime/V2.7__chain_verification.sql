-- Walks along the chain of hashes: the one that goes on, and how those before it ended.
create table chain_verification (
    id       bigint      generated always as identity primary key,
    status   text        not null,
    begun_at timestamptz not null default now(),
    seen_at  timestamptz not null default now(),
    ended_at timestamptz,
    verified bigint      not null default 0,
    head     bigint      not null,
    position bigint,
    fault    text
);

create unique index chain_verification_one_at_a_time on chain_verification (status) where status = 'running';

comment on column chain_verification.seen_at is 'when it last went on; one that is silent has died with its process';
comment on column chain_verification.position is 'the first at which the chain does not hold';
