-- Credit notes of the past.
create table credit_note (
    credit_note_id  uuid        not null primary key,
    customer_id     text        collate "C" not null,
    source          text        not null,
    number          text        not null,
    issued_at       timestamptz not null,
    amount_cents    bigint      not null,
    currency        text        collate "C" not null,
    matched_units   bigint      not null,
    unmatched_units bigint      not null,
    view            jsonb       not null
);

create index credit_note_newest on credit_note (issued_at desc, credit_note_id desc);
create index credit_note_of_customer on credit_note (customer_id, issued_at desc, credit_note_id desc);

comment on column credit_note.amount_cents is 'as written: negative where the shop owes it';
