-- One row an event about an order, whatever it happened to.
create table order_history (
    order_id       uuid        not null,
    position       bigint      not null,
    event          text        collate "C" not null,
    event_id       text        collate "C" not null,
    aggregate_id   text        collate "C" not null,
    sequence       bigint      not null,
    recorded_at    timestamptz not null,
    occurred_at    timestamptz,
    actor          text,
    role           text,
    channel        text,
    initiator      text,
    reason         text,
    command_id     text        collate "C",
    command        text,
    correlation_id text        collate "C",
    causation_id   text        collate "C",
    data           jsonb       not null,
    primary key (order_id, position)
);
