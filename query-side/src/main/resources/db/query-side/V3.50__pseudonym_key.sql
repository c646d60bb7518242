-- The secret of the pseudonyms that analysts know customers by: the two padded keys of RFC 2104, of 32 random bytes.
-- Whoever can read it can try all customers one by one, so it is the shop's alone.
create table pseudonym_key (
    one       boolean not null primary key default true check (one),
    inner_key bytea   not null,
    outer_key bytea   not null
);

with secret as materialized (
    select sha256(string_agg(uuid_send(gen_random_uuid()), '')) as key from generate_series(1, 4)
)
insert into pseudonym_key (inner_key, outer_key)
select string_agg(set_byte('\x00', 0, byte # x'36'::integer), '' order by at),
    string_agg(set_byte('\x00', 0, byte # x'5c'::integer), '' order by at)
from secret, generate_series(0, 63) as at,
    lateral (select case when at < 32 then get_byte(key, at) else 0 end) as padded (byte);
