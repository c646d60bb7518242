-- The processes that share this database, as each says every second that it is there.
create table process_present (
    node    text        not null primary key,
    work    text[]      not null,
    seen_at timestamptz not null
);
