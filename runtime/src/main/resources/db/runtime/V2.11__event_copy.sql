-- Of which store the events here are a copy, where they are one.
create table event_copy (
    of text primary key
);
