-- Every change leaves its row here in the same transaction; rows are never changed or deleted.

-- migrate:up
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  act text not null,
  root_kind text not null,
  root_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  account_id uuid,
  actor_name text not null,
  effective_date partial_date,
  reason text,
  before jsonb,
  after jsonb,
  -- Read by nobody before this record is closed: a ballot's row must not tell that a ballot was cast.
  sealed_by_id uuid,
  request_id text
);
create index audit_entry_by_root on audit_entry (root_kind, root_id, id desc);
create index audit_entry_by_subject on audit_entry (subject_kind, subject_id, id desc);
create index audit_entry_that_unseals on audit_entry (subject_id) where act = 'session.closed';
create index audit_entry_by_time on audit_entry (at, id);
create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_is_never_emptied before truncate on audit_entry
  for each statement execute function refuse_change();

-- migrate:down
drop table audit_entry;
