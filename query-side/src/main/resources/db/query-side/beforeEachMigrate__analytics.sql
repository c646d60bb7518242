-- Views would keep a migration from changing the tables beneath them; the start makes them anew.
drop schema if exists analytics cascade;
