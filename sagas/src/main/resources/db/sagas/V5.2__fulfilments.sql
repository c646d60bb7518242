-- How each order stands that is being fulfilled: a row until that is over.
create table fulfilment (
    key   text collate "C" not null primary key,
    state json not null
);

comment on table fulfilment is 'orders on their way to being fulfilled; whoever has ended leaves its steps in saga_step';

comment on column fulfilment.key is 'the order';

insert into fulfilment (key, state)
select distinct on (a.value) a.value, convert_from(s.state, 'UTF8')::json -> 'order'
from saga s join saga_association a on a.saga_id = s.saga_id and a.key = 'orderId';

drop table saga_association;
drop table saga;

-- Parts of the work were by the saga's associations, and are by the order now: all parts go on from where the one
-- furthest behind was. What comes again by that sends nothing twice.
update token_entry part set token = first.token, token_type = first.token_type
from (
    select distinct on (processor_name) processor_name, token, token_type
    from token_entry
    where processor_name in ('fulfilment', 'payment-provider')
    order by processor_name, token is not null,
        (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint
) first
where part.processor_name = first.processor_name;
