-- How far each read model and each saga has got.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    touched_at     text,
    owner          text,
    primary key (processor_name, segment)
);

create table saga (
    saga_id   text not null primary key,
    saga_type text,
    revision  text,
    state     bytea
);

create table saga_association (
    id        bigint generated always as identity primary key,
    key       text,
    value     text,
    saga_type text,
    saga_id   text
);

create index saga_association_found_by on saga_association (value, key, saga_type);
create index saga_association_of on saga_association (saga_id);

-- Events that a read model could not take; those that follow in the same sequence wait behind them.
create table dead_letter (
    deadletteridentifier text    not null primary key,
    processinggroup      text    not null,
    sequenceidentifier   text    not null,
    sequenceindex        bigint  not null,
    messagetype          text    not null,
    eventidentifier      text    not null,
    timestamp            text    not null,
    payloadtype          text    not null,
    payloadrevision      text,
    payload              bytea   not null,
    metadata             bytea,
    type                 text,
    aggregateidentifier  text,
    sequencenumber       bigint,
    tokentype            text,
    token                bytea,
    enqueuedat           text    not null,
    lasttouched          text,
    processingstarted    text,
    causetype            text,
    causemessage         text,
    diagnostics          bytea,
    unique (processinggroup, sequenceidentifier, sequenceindex)
);
