-- What was taken over, so that the same invoice is told from one of other content, whatever mapping read it; null for
-- what was taken over before, until it is compared.
alter table import_known add column digest numeric, add column at timestamptz, add column customer text collate "C",
    add column lines bigint, add column currency text;

-- Invoices of a file that were taken over before with other content, and what differs.
create table import_difference (
    import_id uuid not null references import on delete cascade,
    invoice   text collate "C" not null,
    what      text not null,
    primary key (import_id, invoice)
);
