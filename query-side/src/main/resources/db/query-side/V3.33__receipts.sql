-- Receipts of what was sold here and of what was paid back for it. A row is written once and never changes.
create table receipt (
    number            text        collate "C" not null primary key,
    kind              text        collate "C" not null,
    order_id          uuid        not null,
    customer_id       text        collate "C" not null,
    issued_at         timestamptz not null,
    corrects          text        collate "C",
    goods_cents       bigint      not null,
    vat_cents         bigint      not null,
    deposits_cents    bigint      not null,
    empties_cents     bigint      not null,
    due_cents         bigint      not null,
    credit_used_cents bigint      not null,
    paid_cents        bigint      not null,
    currency          text        collate "C" not null,
    content           json        not null,
    position          bigint      not null
);

create index receipt_newest on receipt (issued_at desc, number desc);
create index receipt_of_customer on receipt (customer_id, issued_at desc, number desc);
create index receipt_of_order on receipt (order_id);

comment on column receipt.goods_cents is 'of a refund, like all amounts: what goes back';
comment on column receipt.content is 'all that the receipt says, but its number and its date';
