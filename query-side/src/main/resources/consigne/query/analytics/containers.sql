-- The returnable glass.

create or replace view analytics.containers as
select type as container, view ->> 'name' as name, (deposit ->> 'amount')::numeric as deposit,
    deposit ->> 'currency' as currency, version, (view ->> 'updatedAt')::timestamptz as updated_at, position
from container
    left join lateral (
        select change -> 'value' as deposit from json_array_elements(view -> 'deposits' -> 'changes') as change
        order by (change ->> 'from')::timestamptz > now(), abs(extract(epoch from (change ->> 'from')::timestamptz - now()))
        limit 1
    ) as held on true;

comment on view analytics.containers is 'The kinds of returnable glass and crates, with the deposit on one.';
comment on column analytics.containers.container is 'what products name it by';
comment on column analytics.containers.name is 'what it is called';
comment on column analytics.containers.deposit is 'on one when this is asked; before the first took effect, that one';
comment on column analytics.containers.currency is 'of the deposit, by ISO 4217';
comment on column analytics.containers.version is 'how many events there are of the container type';
comment on column analytics.containers.updated_at is 'when the last of them was recorded';
comment on column analytics.containers.position is 'of the last event that has changed the row';
