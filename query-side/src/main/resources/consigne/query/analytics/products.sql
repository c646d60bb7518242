-- What the shop sells.

create or replace view analytics.products as
select sku, view ->> 'name' as name, view ->> 'ean' as ean, container,
    (view -> 'packaging' ->> 'perUnit')::bigint as containers_per_unit,
    (price -> 'unitPrice' ->> 'amount')::numeric as unit_price, (price ->> 'vatRate')::numeric as vat_percent,
    price -> 'unitPrice' ->> 'currency' as currency, sold_from, withdrawn, version,
    (view ->> 'updatedAt')::timestamptz as updated_at, position
from product
    left join lateral (
        select change -> 'value' as price from json_array_elements(view -> 'prices' -> 'changes') as change
        where (change ->> 'from')::timestamptz <= now()
        order by (change ->> 'from')::timestamptz desc
        limit 1
    ) as held on true;

comment on view analytics.products is 'What the shop sells, will sell, or has withdrawn.';
comment on column analytics.products.sku is 'what the product is ordered by';
comment on column analytics.products.name is 'what the catalogue calls it';
comment on column analytics.products.ean is 'what the trade knows it by, where the shop has said so';
comment on column analytics.products.container is 'the returnable glass of a unit, if it comes in any';
comment on column analytics.products.containers_per_unit is 'how many of it';
comment on column analytics.products.unit_price is 'what a customer pays for one when this is asked, tax included, deposit not; none before it is sold';
comment on column analytics.products.vat_percent is 'the rate of tax inside it';
comment on column analytics.products.currency is 'of the price, by ISO 4217';
comment on column analytics.products.sold_from is 'since when it has a price, or will have one';
comment on column analytics.products.withdrawn is 'whether it is sold no longer';
comment on column analytics.products.version is 'how many events there are of the product';
comment on column analytics.products.updated_at is 'when the last of them was recorded';
comment on column analytics.products.position is 'of the last event that has changed the row';
