-- Events that a saga, or the calls of the payment provider, could not take; those that follow in the same sequence wait
-- behind them. What an event says stays in the event store and is read there each time.
create table parked_event (
    processor text        not null,
    sequence  text        not null,
    position  bigint      not null,
    event_id  text        not null,
    cause     text,
    parked_at timestamptz not null default now(),
    tries     integer     not null default 0,
    try_at    timestamptz not null default now(),
    primary key (processor, position)
);

create index parked_event_in_sequence on parked_event (processor, sequence, position);
create index parked_event_due on parked_event (processor, try_at);
