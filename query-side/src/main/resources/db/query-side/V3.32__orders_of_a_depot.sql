-- Warehouses ask for their own depot's orders. Other versions of the read model lie in schemas of their own.
do $$
declare
    place text;
begin
    for place in
        select 'orders'
        union all
        select schema || '.orders' from read_model_version
        where read_model = 'orders' and schema <> '' and to_regclass(schema || '.orders') is not null
    loop
        execute format('alter table %s add column depot text collate "C"', place);
        execute format(
            'update %1$s o set depot = p.content ->> ''depot'' from %2$s p where p.order_id = o.order_id and p.part = ''ordered''',
            place, regexp_replace(place, 'orders$', 'order_part'));
    end loop;
end
$$;

comment on column orders.depot is 'where it is picked; none for an imported order';
