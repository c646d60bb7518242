-- Stock. What analysts may know of customers is pseudonym(id), and the like: see AnalyticsViews.

create or replace view analytics.stock as
select sku, depot, name, on_hand, reserved, on_hand - reserved as available, version, updated_at, position from stock;

comment on view analytics.stock is 'How much there is of each product in each depot.';
comment on column analytics.stock.sku is 'what the product is ordered by';
comment on column analytics.stock.depot is 'where it is kept';
comment on column analytics.stock.name is 'what the catalogue calls it; in the row of the main depot alone';
comment on column analytics.stock.on_hand is 'what is physically there';
comment on column analytics.stock.reserved is 'what of it is promised to orders';
comment on column analytics.stock.available is 'on_hand - reserved';
comment on column analytics.stock.version is 'how many events there are of the stock';
comment on column analytics.stock.updated_at is 'when the last of them was recorded';
comment on column analytics.stock.position is 'of the last event that has changed the row';

create or replace view analytics.stock_movements as
select sku, depot, position, event, quantity, on_hand_change, reserved_change, on_hand, reserved, order_id, reference,
    occurred_at, recorded_at, pseudonym_of_actor(actor, role, channel) as actor, role, channel, event_id
from stock_movement;

comment on view analytics.stock_movements is 'Everything that happened to stock, with what it changed.';
comment on column analytics.stock_movements.sku is 'what the product is ordered by';
comment on column analytics.stock_movements.depot is 'where it is kept';
comment on column analytics.stock_movements.position is 'where the event stands among all events';
comment on column analytics.stock_movements.event is 'its name, such as stock.received.v1';
comment on column analytics.stock_movements.quantity is 'how many units it is about; a difference where it is counted or adjusted';
comment on column analytics.stock_movements.on_hand_change is 'what it changed of what is on hand';
comment on column analytics.stock_movements.reserved_change is 'what it changed of what is reserved';
comment on column analytics.stock_movements.on_hand is 'what was on hand after it';
comment on column analytics.stock_movements.reserved is 'what was reserved after it';
comment on column analytics.stock_movements.order_id is 'the order that it is about, if it is about one';
comment on column analytics.stock_movements.reference is 'what the shop calls it in its own books, such as a delivery note';
comment on column analytics.stock_movements.occurred_at is 'when it happened';
comment on column analytics.stock_movements.recorded_at is 'when it was recorded';
comment on column analytics.stock_movements.actor is 'who acted: the name of a process, or the pseudonym of a person';
comment on column analytics.stock_movements.role is 'in which role';
comment on column analytics.stock_movements.channel is 'through what, such as http, saga or import';
comment on column analytics.stock_movements.event_id is 'the event itself';

