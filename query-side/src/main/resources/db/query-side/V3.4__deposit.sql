-- What glass each customer holds, and the money that stands for it.
create table deposit_account (
    customer_id  text        collate "C" not null primary key,
    held_cents   bigint      not null,
    credit_cents bigint      not null,
    currency     text        collate "C" not null,
    known_since  timestamptz not null,
    version      bigint      not null,
    view         jsonb       not null
);

-- Double entry: glass goes from one holder to another, money from the account credited to the account debited.
create table deposit_ledger (
    customer_id       text        collate "C" not null,
    position          bigint      not null,
    line              integer     not null,
    at                timestamptz not null,
    kind              text        collate "C" not null,
    container         text        collate "C",
    quantity          bigint      not null,
    from_holder       text        collate "C",
    to_holder         text        collate "C",
    each_cents        bigint,
    amount_cents      bigint      not null,
    currency          text        collate "C" not null,
    debit             text        collate "C",
    credit            text        collate "C",
    order_id          uuid,
    reference         text,
    reason            text,
    held_after        bigint,
    held_cents_after  bigint      not null,
    credit_cents_after bigint     not null,
    primary key (customer_id, position, line)
);
