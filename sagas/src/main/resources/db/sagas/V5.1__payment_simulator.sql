-- What the built-in payment simulator remembers, as a provider would in a system of its own.
create table simulated_authorisation (
    key            text        not null primary key,
    order_id       text        not null,
    attempt        integer     not null,
    method         text        not null,
    currency       text        not null,
    amount_cents   bigint      not null,
    state          text        not null check (state in ('asked', 'authorised', 'declined', 'set-free', 'captured')),
    captured_cents bigint      not null default 0 check (captured_cents between 0 and amount_cents),
    changed_at     timestamptz not null default now()
);

create index simulated_authorisation_of on simulated_authorisation (order_id);

create table simulated_refund (
    key          text   not null primary key,
    order_id     text   not null,
    amount_cents bigint not null check (amount_cents >= 0)
);
