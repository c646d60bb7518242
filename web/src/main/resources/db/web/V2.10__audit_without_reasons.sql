-- What people write may be about a customer: it is kept in the vault, with the event that followed, and nowhere else.
alter table audit_entry drop column reason;
