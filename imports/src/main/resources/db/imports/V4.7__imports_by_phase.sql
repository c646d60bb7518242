-- How long an import had been worked on when its phase began.
alter table import add column phase_millis bigint not null default 0;
