-- Most events change an order's status and little else. A row of `orders` is small, and in two indexes alone, so that it
-- is cheap to write anew; what changes seldom or never stands in tables of its own.
create table order_part (
    order_id uuid not null,
    part     text collate "C" not null,
    content  json not null,
    primary key (order_id, part)
);

create function pg_temp.picked(view jsonb, variadic names text[]) returns json
    language sql as $$ select json_object_agg(key, value) from jsonb_each(view) where key = any(names) $$;

insert into order_part (order_id, part, content)
select order_id, part, content
from (select *, view::jsonb || jsonb_build_object('lines', lines, 'packed', packed, 'handedOver', handed_over) as whole
      from orders) as o,
    lateral (values
        ('ordered', pg_temp.picked(whole, 'depot', 'paymentMethod', 'change', 'lines', 'totals', 'placedAt', 'imported')),
        ('packed', packed),
        ('atTheDoor', pg_temp.picked(whole, 'handedOver', 'empties')),
        ('payment', view->'payment'),
        ('settlement', view->'settlement'),
        ('turnedDown', pg_temp.picked(whole, 'refusal', 'cancellation')),
        ('credited', view->'credited')) as parts (part, content)
where content is not null;

drop function pg_temp.picked;

create table placed_order (
    order_id    uuid not null,
    customer_id text collate "C" not null,
    placed_at   timestamptz not null
);

insert into placed_order (order_id, customer_id, placed_at)
select order_id, customer_id, placed_at from orders;

drop index orders_newest, orders_of_customer;
create index placed_orders_newest on placed_order (placed_at desc, order_id desc);
create index placed_orders_of_customer on placed_order (customer_id, placed_at desc, order_id desc);

alter table orders add column reached json;
update orders set reached = view->'reached';
alter table orders
    alter column reached set not null,
    drop column view,
    drop column lines,
    drop column packed,
    drop column handed_over;

comment on table order_part is 'what else is shown of orders, written when it changes';
comment on table placed_order is 'what orders are found by and never changes';
comment on column orders.reached is 'every status that it has reached, and when';
