-- An order that is read while anything waits asks what waits about it, whoever could not take it.
create index parked_event_about on parked_event (sequence);
