-- What was done of the phase lately, and in how many milliseconds; what is longer ago counts for less and less.
alter table import
    add column lately_done   double precision not null default 0,
    add column lately_millis double precision not null default 0;
