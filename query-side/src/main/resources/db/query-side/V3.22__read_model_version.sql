-- The versions of each read model. One of them is in service; the tables of the others lie in schemas of their own.
create table read_model_version (
    id         bigint      generated always as identity primary key,
    read_model text        collate "C" not null,
    rule       text        collate "C" not null,
    rule_from  timestamptz,
    edition    integer     not null,
    state      text        collate "C" not null,
    schema     text        collate "C" not null,
    made_at    timestamptz not null default now(),
    failure    text,
    healed     bigint      not null default 0
);

create unique index read_model_in_service on read_model_version (read_model) where state = 'in-service';

comment on table read_model_version is 'rows of a read model that were computed by one rule, in tables of their own';
comment on column read_model_version.state is 'in-service, following, building, failed or dropped';

-- Who gives a read model events holds this lock until the transaction ends; who changes what versions there are takes it
-- alone. The versions are looked up when the lock is held, and not before.
create function read_model_lock(read_model text) returns bigint
    language sql immutable as $$ select hashtextextended('read-model ' || read_model, 0) $$;

create function read_model_taking(read_model text) returns setof read_model_version
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(read_model_lock($1));
    return query select * from read_model_version v where v.read_model = $1 and v.state in ('in-service', 'following');
end $$;
