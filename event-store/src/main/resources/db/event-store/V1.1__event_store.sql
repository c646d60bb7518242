-- Every event there ever was. A position is given out without gaps and in the order of commits.
-- Ids compare as bytes: that is all that equality needs, and much faster than a language's rules.
-- `json` keeps the text as it was written, which is what the hash covers, and is cheaper to write than `jsonb`.
create table event (
    position       bigint      not null primary key,
    sequence       bigint      not null,
    recorded_at    timestamptz not null,
    latest_at      timestamptz not null,
    command_index  integer     not null,
    aggregate_id   text        collate "C" not null,
    aggregate_type text        collate "C",
    event_id       text        collate "C" not null,
    command_id     text        collate "C",
    type           text        collate "C" not null,
    revision       text        collate "C",
    payload        json        not null,
    metadata       json        not null,
    hash           bytea       not null,
    constraint event_sequence unique (aggregate_id, sequence)
);

-- A command stores its events once: its first event carries its id into this index.
create unique index event_command on event (command_id) where command_index = 0 and command_id is not null;

comment on column event.latest_at is
    'latest recorded_at up to this event; it never goes back, so the position at a time is found by halving';
comment on column event.command_index is 'place of the event among those of its command, from 0';
comment on column event.hash is 'SHA-256 over this event and the hash of the one before it';

-- One row. Whoever appends locks it first, so that appends take turns. Its content is a seal on the chain of hashes:
-- written once a second at most, because a row that changes with every commit grows without end beside a long
-- transaction. The head itself is the last event.
create table event_head (
    one      boolean not null primary key default true check (one),
    position bigint  not null,
    hash     bytea   not null
);

insert into event_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

-- The newest snapshot of an aggregate. It may be deleted at any time.
create table snapshot (
    aggregate_id   text        collate "C" not null primary key,
    aggregate_type text        collate "C",
    sequence       bigint      not null,
    event_id       text        collate "C" not null,
    type           text        collate "C" not null,
    revision       text        collate "C",
    recorded_at    timestamptz not null,
    payload        json        not null,
    metadata       json        not null
);
