-- Events. What analysts may know of customers is pseudonym(id), and the like: see AnalyticsViews.

create or replace view analytics.order_history as
select order_id, position, event, event_id, pseudonym_of_aggregate(aggregate_id) as aggregate_id, sequence, recorded_at,
    occurred_at, clock_doubtful, pseudonym_of_actor(actor, role, channel) as actor, role, channel,
    pseudonym(initiator) as initiator, correlation_id, command_id, command, causation_id
from order_history;

comment on view analytics.order_history is 'Everything that happened about an order, whatever it happened to: one row an event and order.';
comment on column analytics.order_history.order_id is 'the order';
comment on column analytics.order_history.position is 'where the event stands among all events';
comment on column analytics.order_history.event is 'its name, such as order.placed.v2';
comment on column analytics.order_history.event_id is 'its own id';
comment on column analytics.order_history.aggregate_id is 'what it happened to, such as order:…; a deposit account by the pseudonym of its customer';
comment on column analytics.order_history.sequence is 'its number among the events of the same aggregate, from 0';
comment on column analytics.order_history.recorded_at is 'when it was recorded';
comment on column analytics.order_history.occurred_at is 'when it happened, where that differs; as it was told';
comment on column analytics.order_history.clock_doubtful is 'whether that cannot be';
comment on column analytics.order_history.actor is 'who acted: the name of a process, or the pseudonym of a person';
comment on column analytics.order_history.role is 'in which role';
comment on column analytics.order_history.channel is 'through what, such as http, saga or import';
comment on column analytics.order_history.initiator is 'the pseudonym of the person whose action began the story';
comment on column analytics.order_history.correlation_id is 'the story: the same in all that one request led to';
comment on column analytics.order_history.command_id is 'the command that it follows from';
comment on column analytics.order_history.command is 'that command''s name, such as PlaceOrder';
comment on column analytics.order_history.causation_id is 'the message that led to the command: an event''s id, or the command''s own where a person began';

create or replace view analytics.events as
select e.position, e.type || coalesce('.' || e.revision, '') as event, e.type, e.revision, e.event_id,
    pseudonym_of_aggregate(e.aggregate_id) as aggregate_id, e.sequence, e.recorded_at,
    case when pg_input_is_valid(said.beside ->> 'occurredAt', 'timestamptz')
        then (said.beside ->> 'occurredAt')::timestamptz end as occurred_at,
    said.beside -> 'clockDoubtful' is not null as clock_doubtful,
    pseudonym_of_actor(said.beside ->> 'actor', said.beside ->> 'actorRole', said.beside ->> 'actorChannel') as actor,
    said.beside ->> 'actorRole' as role, said.beside ->> 'actorChannel' as channel,
    pseudonym(said.beside ->> 'initiator') as initiator, said.beside ->> 'correlationId' as correlation_id,
    said.beside ->> 'commandId' as command_id, said.beside ->> 'command' as command,
    said.beside ->> 'causationId' as causation_id,
    payload_without_persons(said.content, e.type) as payload
from events_table e,
    lateral (
        select case when strpos(e.payload::text, '\u0000') = 0 then e.payload::jsonb end as content,
            case when strpos(e.metadata::text, '\u0000') = 0 then e.metadata end as beside
        offset 0
    ) said;

comment on view analytics.events is 'Everything that has happened in the shop, in the order in which it was recorded.';
comment on column analytics.events.position is 'where it stands among all events: without gaps, in the order of commits';
comment on column analytics.events.event is 'its name, such as order.placed.v2';
comment on column analytics.events.type is 'the name without the revision';
comment on column analytics.events.revision is 'the form in which it is stored';
comment on column analytics.events.event_id is 'its own id';
comment on column analytics.events.aggregate_id is 'what it happened to, such as order:…; a deposit account by the pseudonym of its customer';
comment on column analytics.events.sequence is 'its number among the events of the same aggregate, from 0';
comment on column analytics.events.recorded_at is 'when it was recorded';
comment on column analytics.events.occurred_at is 'when it happened, where that differs; as it was told';
comment on column analytics.events.clock_doubtful is 'whether that cannot be';
comment on column analytics.events.actor is 'who acted: the name of a process, or the pseudonym of a person';
comment on column analytics.events.role is 'in which role';
comment on column analytics.events.channel is 'through what, such as http, saga or import';
comment on column analytics.events.initiator is 'the pseudonym of the person whose action began the story';
comment on column analytics.events.correlation_id is 'the story: the same in all that one request led to';
comment on column analytics.events.command_id is 'the command that it follows from';
comment on column analytics.events.command is 'that command''s name, such as PlaceOrder';
comment on column analytics.events.causation_id is 'the message that led to the command: an event''s id, or the command''s own where a person began';
comment on column analytics.events.payload is 'what it says, but for free text about persons and how they pay; customers by their pseudonyms';

