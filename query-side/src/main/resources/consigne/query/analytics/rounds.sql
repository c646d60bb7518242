-- The rounds of slots, as they are planned.

create or replace view analytics.rounds as
select planned.slot, planned.depot, round ->> 'van' as van,
    (round ->> 'leaves')::timestamptz as leaves, (round ->> 'returns')::timestamptz as returns,
    (round ->> 'metres')::bigint as metres, json_array_length(round -> 'stops') as stops,
    (round -> 'loaded' ->> 'crates')::bigint as crates, (round -> 'loaded' ->> 'grams')::bigint as grams,
    planned.status, planned.version, planned.position
from rounds as planned, json_array_elements(planned.view -> 'plan' -> 'rounds') as round;

comment on view analytics.rounds is 'The rounds of slots as they are planned, one row a van.';
comment on column analytics.rounds.slot is 'the slot in which it is driven';
comment on column analytics.rounds.depot is 'where it begins and ends';
comment on column analytics.rounds.van is 'which van drives it';
comment on column analytics.rounds.leaves is 'when the van leaves the depot';
comment on column analytics.rounds.returns is 'when it is back';
comment on column analytics.rounds.metres is 'how far it drives';
comment on column analytics.rounds.stops is 'how many doors it visits';
comment on column analytics.rounds.crates is 'crates in it when it leaves';
comment on column analytics.rounds.grams is 'what they weigh';
comment on column analytics.rounds.status is 'whether they are planned, or being searched again';
comment on column analytics.rounds.version is 'how many events there are of the rounds of the slot';
comment on column analytics.rounds.position is 'of the last event that has changed them';
