-- Events as Axon's own JDBC engine stores them. Only there where a shop was opened with it.
create table stored_event (
    position       bigint generated always as identity primary key,
    event_id       text   not null unique,
    aggregate_id   text   collate "C" not null,
    sequence       bigint not null,
    aggregate_type text,
    recorded_at    text   not null,
    type           text   not null,
    revision       text,
    payload        text   not null,
    metadata       text   not null,
    unique (aggregate_id, sequence)
);

create table snapshot (
    event_id       text   not null unique,
    aggregate_id   text   collate "C" not null,
    sequence       bigint not null,
    aggregate_type text   not null,
    recorded_at    text   not null,
    type           text   not null,
    revision       text,
    payload        text   not null,
    metadata       text   not null,
    primary key (aggregate_id, sequence)
);

-- What keeps a command from being carried out twice: Axon's engine does not look at command ids.
create table command (
    id             text   collate "C" not null primary key,
    first_position bigint not null,
    last_position  bigint not null
);

-- For those who query with SQL: the columns of the other engine's table of events.
create view event as
select position, sequence, recorded_at::timestamptz as recorded_at, aggregate_id, aggregate_type, event_id,
    metadata::json ->> 'commandId' as command_id, type, revision, payload::json as payload, metadata::json as metadata
from stored_event;
