-- Whether an import corrects what was taken over otherwise; which of the differing invoices it set out to correct, and
-- which are corrected.
alter table import add column corrects boolean not null default false;
alter table import_difference add column correcting boolean not null default false,
    add column corrected boolean not null default false;
