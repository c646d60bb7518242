-- The key of each person, wrapped by a master key that is kept elsewhere. Whose key is destroyed is forgotten.
create table vault_key (
    person text primary key,
    id uuid not null unique,
    master text not null,
    wrapped bytea not null,
    created_at timestamptz not null default now()
);

create table vault_entry (
    id uuid primary key,
    person text not null references vault_key on delete cascade,
    kind text not null,
    encrypted bytea not null,
    tokens bigint[] not null,
    version bigint not null default 1,
    recorded_at timestamptz not null default now()
);

create index vault_entry_of_a_person on vault_entry (person);

-- Of what is said of a person by its kind there is one; of notes there are many.
create unique index vault_entry_one_of_a_kind on vault_entry (person, kind) where kind = 'details';

create index vault_entry_search on vault_entry using gin (tokens) with (fastupdate = off);

-- Who is forgotten never gets another key; how many entries went with theirs.
create table vault_destroyed (
    person text primary key,
    erased bigint not null,
    destroyed_at timestamptz not null default now()
);
