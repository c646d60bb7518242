-- `json` and not `jsonb`: what is stored is read as a whole, and is a third cheaper to write.
-- What becomes of the lines is most of an order's view and changes seldom: it is written only when it does.
alter table orders
    add column position    bigint not null default 0,
    add column lines       json,
    add column packed      json,
    add column handed_over json;

update orders set lines = view->'lines', packed = view->'packed', handed_over = view->'handedOver';

alter table orders
    alter column lines set not null,
    alter column view type json using (view - 'lines' - 'packed' - 'handedOver')::json;

comment on column orders.view is 'what is shown of an order, but for what stands in the columns after it';
comment on column orders.position is 'of the last event that has changed the row';

alter table stock add column position bigint not null default 0;
comment on column stock.position is 'of the last event that has changed the row';

alter table deposit_account
    add column position bigint not null default 0,
    alter column view type json using view::json;
comment on column deposit_account.position is 'of the last event that has changed the row';

alter table order_history alter column data type json using data::json;
alter table credit_note alter column view type json using view::json;
