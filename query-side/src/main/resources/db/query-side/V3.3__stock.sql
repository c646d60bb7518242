-- How much there is of each product in each depot.
create table stock (
    sku        text        collate "C" not null,
    depot      text        collate "C" not null,
    name       text,
    on_hand    bigint      not null,
    reserved   bigint      not null,
    version    bigint      not null,
    updated_at timestamptz not null,
    primary key (sku, depot)
);

comment on column stock.name is 'what the catalogue calls the product; only in the row of the main depot';

-- Every event of a stock, with what it changed and how the stock stood afterwards.
create table stock_movement (
    sku             text        collate "C" not null,
    depot           text        collate "C" not null,
    position        bigint      not null,
    event           text        collate "C" not null,
    quantity        bigint      not null,
    on_hand_change  bigint      not null,
    reserved_change bigint      not null,
    on_hand         bigint      not null,
    reserved        bigint      not null,
    order_id        uuid,
    reason          text,
    reference       text,
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null,
    primary key (sku, position)
);
