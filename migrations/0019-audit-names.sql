-- What readers call an audit row: its number would count the sealed rows before it, and so tell that a ballot was cast.

-- migrate:up
alter table audit_entry add column name uuid not null default gen_random_uuid();
create unique index audit_entry_by_name on audit_entry (name);

-- migrate:down
drop index audit_entry_by_name;
alter table audit_entry drop column name;
