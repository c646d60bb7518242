-- Copies of read models: versions that are built up to a position, kept for a while, and take no events.
alter table read_model_version add column until bigint;
alter table rebuild add column until bigint;

comment on column read_model_version.state is 'in-service, following, building, copy, failed or dropped';
comment on column read_model_version.until is 'the position that a copy stands at; null for what goes on';
comment on column rebuild.until is 'the position that a copy is built up to; null where it is no copy';
