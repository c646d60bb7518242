-- An import of a shop's past, and how far it has got. `run` counts who works on it: whoever finds another number than
-- their own has been taken over from, and stops.
create table import (
    id              uuid        not null primary key,
    mapping         text        not null,
    definition      json        not null,
    currency        text        not null,
    dry_run         boolean     not null,
    initiator       text        not null,
    correlation_id  text        not null,
    causation_id    text        not null,
    received_at     timestamptz not null,
    status          text        not null default 'RECEIVING',
    phase           text        not null default 'READING',
    run             bigint      not null default 0,
    failure         text,
    finished_at     timestamptz,
    busy_millis     bigint      not null default 0,
    bytes_total     bigint      not null default 0,
    bytes_read      bigint      not null default 0,
    lines_read      bigint      not null default 0,
    rows_read       bigint      not null default 0,
    invoices        bigint      not null default 0,
    matched_until   bigint      not null default 0,
    booked_until    bigint      not null default 0,
    sending_until   bigint      not null default 0,
    sending_there   bigint      not null default 0,
    found           json,
    booked          json
);

create index import_waiting on import (mapping, received_at, id) where status in ('QUEUED', 'RUNNING');

-- The file as it was received, unpacked.
create table import_chunk (
    import_id uuid    not null references import on delete cascade,
    number    integer not null,
    content   bytea   not null,
    primary key (import_id, number)
);

alter table import_chunk alter column content set storage external;

-- Rows that were not taken over; cents where quantity and price could be read.
create table import_rejection (
    import_id uuid   not null references import on delete cascade,
    line      bigint not null,
    reason    text   not null,
    content   text   not null,
    invoice   text   collate "C",
    cents     bigint,
    primary key (import_id, line)
);

-- What is read from the file. These three can be read again from it, so they need not survive a crash of PostgreSQL,
-- which empties all of them: an import whose row in import_read is gone begins to read anew.
create unlogged table import_read (
    import_id uuid not null primary key
);

create unlogged table import_line (
    import_id   uuid        not null,
    line        bigint      not null,
    kind        text        collate "C" not null,
    invoice     text        collate "C" not null,
    sku         text        collate "C" not null,
    description text        not null,
    quantity    bigint      not null,
    unit_price  numeric     not null,
    cents       bigint      not null,
    at          timestamptz not null,
    customer    text        collate "C"
);

create index import_line_of_invoice on import_line (import_id, invoice);

create unlogged table import_invoice (
    import_id    uuid        not null,
    ordinal      bigint      not null,
    invoice      text        collate "C" not null,
    cancellation boolean     not null,
    at           timestamptz not null,
    customer     text        collate "C" not null,
    lines        bigint      not null,
    primary key (import_id, ordinal)
);

-- What of each sale can still be credited, for later files of the same books too. The books are a mapping's name, or
-- a dry run's own.
create table import_sale (
    books     text        collate "C" not null,
    customer  text        collate "C" not null,
    sku       text        collate "C" not null,
    sold_at   timestamptz not null,
    invoice   text        collate "C" not null,
    remaining bigint      not null,
    primary key (books, customer, sku, sold_at, invoice)
) with (fillfactor = 95);

-- The orders whose sales stand above, and the credit notes with what they were matched to.
create table import_known (
    books   text collate "C" not null,
    invoice text collate "C" not null,
    matches json,
    primary key (books, invoice)
);
