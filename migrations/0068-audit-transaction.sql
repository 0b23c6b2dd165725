-- In which transaction a row of the audit was written: what was worked out from the records holds until a later one is seen.

-- migrate:up
-- Rows of before keep none: nothing that a running program remembers is older than its schema.
alter table audit_entry add column transaction_id bigint;
alter table audit_entry alter column transaction_id set default pg_current_xact_id()::text::bigint;
-- Who signed in and who read what changes no record.
create index audit_entry_by_transaction on audit_entry (transaction_id)
  where transaction_id is not null and root_kind <> 'account';

-- migrate:down
alter table audit_entry drop column transaction_id;
