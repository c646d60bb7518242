-- Rows of a file of products. They can be read again from it, so they need not survive a crash of PostgreSQL; `first`
-- says, once all are read, whether a row is the first of its product.
create unlogged table import_product (
    import_id  uuid    not null,
    line       bigint  not null,
    bytes      integer not null,
    content    text    not null,
    sku        text    collate "C" not null,
    name       text    not null,
    cents      bigint  not null,
    currency   text    not null,
    vat        numeric not null,
    container  text,
    per_unit   bigint,
    ean        text,
    depot      text    collate "C" not null,
    on_hand    bigint,
    first      boolean not null default true,
    primary key (import_id, line)
);
