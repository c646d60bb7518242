-- Which import took an invoice over, so that one that is cancelled leaves nothing behind that it did not book.
alter table import_known add column import_id uuid;

-- When the last part of a file came, and when the last step of the work ended.
alter table import add column touched_at timestamptz not null default now(),
    add column stepped_at timestamptz not null default now();
