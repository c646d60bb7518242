-- What kind of import it is, and what was asked for, as its kind writes it. Imports of one kind and queue follow one
-- another: of order lines those of the same books.
alter table import add column kind text not null default 'orders';
alter table import alter column kind drop default;
alter table import rename column mapping to queue;
alter table import rename column definition to asked;
update import set asked = json_build_object('mapping', asked, 'currency', currency, 'corrects', corrects);
alter table import drop column currency, drop column corrects;

drop index import_waiting;
create index import_waiting on import (kind, queue, received_at, id) where status in ('QUEUED', 'RUNNING');
