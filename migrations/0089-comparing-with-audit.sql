-- What records are compared with: acts of one kind are found without reading the whole audit, and one holds a digest of a written comment,
-- from which nobody guesses its words; comments that are there get their part of it too.

-- migrate:up
create index audit_entry_by_act on audit_entry (act);
alter table written_comment add column nonce uuid not null default gen_random_uuid();

-- migrate:down
alter table written_comment drop column nonce;
drop index audit_entry_by_act;
