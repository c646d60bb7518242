-- Where vans leave from.
create table depot (
    depot    text   collate "C" not null primary key,
    version  bigint not null,
    view     json   not null,
    position bigint not null
);

-- The slots that something was asked of; all others are as the week of their depot has them.
create table slot (
    slot         text        collate "C" not null primary key,
    depot        text        collate "C" not null,
    begins       timestamptz not null,
    ends         timestamptz not null,
    cut_off      timestamptz not null,
    crates       bigint      not null,
    stops        bigint      not null,
    taken_crates bigint      not null,
    taken_stops  bigint      not null,
    waiting      bigint      not null,
    closed       boolean     not null,
    version      bigint      not null,
    view         json        not null,
    position     bigint      not null
);

create index slot_of_depot on slot (depot, begins);

comment on column slot.taken_crates is 'booked, or held for somebody who waited';
comment on column slot.waiting is 'how many customers wait';
