-- What an entry is found by, in the order in which people are listed: a page reads what it shows, however many have it.
create table vault_token (
    token bigint not null,
    person text not null,
    entry uuid not null references vault_entry on delete cascade,
    primary key (token, person, entry)
);

insert into vault_token (token, person, entry)
select distinct unnest(tokens), person, id from vault_entry;

create index vault_token_of_an_entry on vault_token (entry);

alter table vault_entry drop column tokens;

alter table vault_key drop column id;
