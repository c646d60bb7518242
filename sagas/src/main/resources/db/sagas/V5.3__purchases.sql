-- What the receipts of each order that was delivered tell of: a row stays, since money may go back long afterwards.
create table purchase (
    key   text collate "C" not null primary key,
    state json not null
);

comment on table purchase is 'orders that were delivered: what their receipts, and those of refunds, are made of';

comment on column purchase.key is 'the order';
