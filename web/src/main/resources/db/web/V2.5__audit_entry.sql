-- What was refused to whom, and what support and operators did.
create table audit_entry (
    id             bigint      generated always as identity primary key,
    at             timestamptz not null,
    kind           text        not null,
    subject        text        not null,
    role           text        not null,
    method         text        not null,
    path           text        not null,
    status         smallint    not null,
    correlation_id text,
    reason         text
);

create index audit_entry_at on audit_entry (at, id);
create index audit_entry_of on audit_entry (subject, at, id);

comment on column audit_entry.kind is 'refusal or action';
comment on column audit_entry.path is 'without the query';
