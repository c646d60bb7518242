-- The rounds of slots that somebody asked for.
create table rounds (
    slot     text        collate "C" not null primary key,
    depot    text        collate "C" not null,
    begins   timestamptz not null,
    status   text        not null,
    version  bigint      not null,
    view     json        not null,
    position bigint      not null
);
