-- One row a signed message that was taken, for as long as its signature is good: it is not taken again.
create table webhook_taken (
    signature  text        not null primary key,
    good_until timestamptz not null
);

create index webhook_taken_good_until on webhook_taken (good_until);
