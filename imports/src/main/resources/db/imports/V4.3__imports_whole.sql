-- Every byte and row of a file is accounted for, and an invoice is taken over whole or not at all. What was read before
-- is read again.
truncate import_read, import_line;
update import set matched_until = 0, booked_until = 0, booked = null where status in ('QUEUED', 'RUNNING');

-- The header's bytes, and those of no row: empty lines, the byte order mark.
alter table import add column bytes_of_header bigint not null default 0, add column bytes_blank bigint not null default 0;

-- What stands in the books otherwise (the bits of Change), and what tells lines of other content apart.
alter table import_line add column bytes integer not null, add column changes smallint not null,
    add column digest bigint not null;

-- What each invoice becomes, and what its lines come to.
drop table import_invoice;
create unlogged table import_invoice (
    import_id        uuid        not null,
    ordinal          bigint      not null,
    invoice          text        collate "C" not null,
    kind             text        collate "C" not null,
    at               timestamptz not null,
    customer         text        collate "C" not null,
    lines            bigint      not null,
    order_lines      bigint      not null,
    order_cents      numeric     not null,
    charges          bigint      not null,
    charge_cents     numeric     not null,
    credit_lines     bigint      not null,
    credit_cents     numeric     not null,
    adjustments      bigint      not null,
    adjustment_cents numeric     not null,
    exact            numeric     not null,
    bytes            bigint      not null,
    digest           numeric     not null,
    primary key (import_id, ordinal)
);

-- Invoices that are not taken over, and why.
create unlogged table import_turned_away (
    import_id uuid not null,
    invoice   text collate "C" not null,
    reason    text not null,
    primary key (import_id, invoice)
);

-- The invoices that rows which cannot be read may stand on, by where in the row their numbers stand.
create unlogged table import_doubt (
    import_id uuid    not null,
    line      bigint  not null,
    field     integer not null,
    invoice   text    collate "C" not null,
    reason    text    not null
);

-- How many rows were rejected for each reason; import_rejection lists no more of them than people read.
create table import_rejected (
    import_id uuid    not null references import on delete cascade,
    reason    text    not null,
    rows      bigint  not null,
    cents     numeric not null,
    bytes     bigint  not null,
    primary key (import_id, reason)
);
