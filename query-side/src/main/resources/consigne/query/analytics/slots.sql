-- The slots that something was asked of.

create or replace view analytics.slots as
select slot, depot, begins, ends, cut_off, crates, stops, taken_crates, taken_stops,
    (select coalesce(sum((booking ->> 'crates')::bigint), 0)
        from json_array_elements(view -> 'bookings') as booking) as booked_crates,
    json_array_length(view -> 'bookings') as orders, waiting, closed, version,
    (view ->> 'updatedAt')::timestamptz as updated_at, position
from slot;

comment on view analytics.slots is 'The slots that something was booked of, or asked otherwise, with what of them is taken.';
comment on column analytics.slots.slot is 'what orders name it by: depot, day and time there';
comment on column analytics.slots.depot is 'where its vans leave from';
comment on column analytics.slots.begins is 'when the vans come at the earliest';
comment on column analytics.slots.ends is 'when they come at the latest';
comment on column analytics.slots.cut_off is 'until when orders for it were taken';
comment on column analytics.slots.crates is 'how many crates it has room for';
comment on column analytics.slots.stops is 'how many doors it has room for';
comment on column analytics.slots.taken_crates is 'crates booked, or held for somebody who waited';
comment on column analytics.slots.taken_stops is 'doors booked, or held for somebody who waited';
comment on column analytics.slots.booked_crates is 'crates of orders';
comment on column analytics.slots.orders is 'how many orders have booked';
comment on column analytics.slots.waiting is 'how many customers wait for crates to come free';
comment on column analytics.slots.closed is 'whether somebody has closed it for bookings';
comment on column analytics.slots.version is 'how many events there are of the slot';
comment on column analytics.slots.updated_at is 'when the last of them was recorded';
comment on column analytics.slots.position is 'of the last event that has changed the row';
