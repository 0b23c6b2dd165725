-- Files by the hash of their content, and the documents of a project: filed once, succeeded or withdrawn, never changed.

-- migrate:up
create table stored_file (
  id uuid primary key default gen_random_uuid(),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.oasis.opendocument.text',
    'text/plain', 'text/csv')),
  file_name text not null check (file_name <> '' and file_name !~ '[/\\[:cntrl:]]'),
  created_at timestamptz not null,
  created_by uuid references account
);
create index stored_file_by_content on stored_file (sha256);
create trigger stored_file_is_final before update or delete on stored_file
  for each row execute function refuse_change();

create table document (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  kind text not null check (kind in ('proposal', 'description', 'estimate', 'decision', 'contract', 'report', 'final-report',
    'product-report', 'self-evaluation', 'acceptance-dossier', 'review', 'minutes', 'registration', 'evidence', 'other')),
  title text not null check (title <> ''),
  date partial_date,
  decision_id uuid references decision,
  file_id uuid not null references stored_file,
  replaces_id uuid constraint document_is_replaced_once unique,
  created_at timestamptz not null,
  created_by uuid references account,
  unique (id, project_id),
  constraint replaced_document_is_of_the_same_project foreign key (replaces_id, project_id)
    references document (id, project_id),
  constraint document_replaces_another check (replaces_id <> id)
);
create index document_by_project on document (project_id, created_at);
create trigger document_is_final before update or delete on document
  for each row execute function refuse_change();

create table document_withdrawal (
  document_id uuid primary key references document,
  reason text not null check (reason <> ''),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid references account
);
create trigger document_withdrawal_is_final before update or delete on document_withdrawal
  for each row execute function refuse_change();

-- migrate:down
drop table document_withdrawal;
drop table document;
drop table stored_file;
