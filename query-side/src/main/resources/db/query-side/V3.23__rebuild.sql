-- Rebuilds of read models, those that go on and those that have ended.
create table rebuild (
    id          uuid        not null primary key default uuidv7(),
    read_model  text        collate "C" not null,
    version     bigint      not null references read_model_version,
    before      bigint      references read_model_version,
    rule        text        collate "C" not null,
    rule_from   timestamptz,
    switching   text        collate "C" not null,
    core_percent integer,
    phase       text        collate "C" not null,
    paused      boolean     not null default false,
    asked_by    text,
    asked_at    timestamptz not null default now(),
    ended_at    timestamptz,
    position    bigint      not null default 0,
    head        bigint      not null default 0,
    held        text[]      not null default '{}',
    rate        bigint,
    compared_at timestamptz,
    equal       boolean,
    report      json,
    failure     text
);

-- One at a time of each read model.
create unique index rebuild_going_on on rebuild (read_model)
    where phase in ('building', 'comparing', 'compared');

create index rebuild_of_read_model on rebuild (read_model, id desc);

comment on column rebuild.position is 'of the last event that is in the rows of the new version while it is built';
comment on column rebuild.core_percent is 'how much of one core it uses; null for all that there is';
comment on column rebuild.rate is 'events a second, of late';
comment on column rebuild.held is 'the sequences of which an event could not be taken';
