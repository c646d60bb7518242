-- Orders as they stand. The columns are for finding and adding up; the view is all that is shown of one.
create table orders (
    order_id        uuid        not null primary key,
    customer_id     text        collate "C" not null,
    status          text        collate "C" not null,
    placed_at       timestamptz not null,
    total_cents     bigint      not null,
    currency        text        collate "C" not null,
    version         bigint      not null,
    imported_source text,
    imported_number text,
    view            jsonb       not null
);

create index orders_newest on orders (placed_at desc, order_id desc);
create index orders_of_customer on orders (customer_id, placed_at desc, order_id desc);
create index orders_in_status on orders (status, placed_at desc, order_id desc);

comment on column orders.placed_at is 'when it was placed; the invoice''s time for an imported order';
comment on column orders.total_cents is 'goods, deposits and charges as they hold now';
