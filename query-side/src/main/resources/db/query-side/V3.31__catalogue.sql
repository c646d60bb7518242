-- What the shop sells. Prices change with time alone, so each row holds those that are still to come.
create table product (
    sku       text        collate "C" not null primary key,
    sorting   text        collate "C" not null,
    container text        collate "C",
    sold_from timestamptz not null,
    withdrawn boolean     not null,
    search    tsvector    not null,
    version   bigint      not null,
    view      json        not null,
    position  bigint      not null
);

create index product_by_name on product (sorting, sku);
-- Without the list of what is not sorted in yet, which every search would go through: products are changed seldom.
create index product_search on product using gin (search) with (fastupdate = off);

comment on column product.sorting is 'the name as it is sorted: in lower case, without accents';
comment on column product.search is 'words of the name, SKU, EAN and container, and after ~ what each has in common with others a slip away';

create table container (
    type     text   collate "C" not null primary key,
    version  bigint not null,
    view     json   not null,
    position bigint not null
);
