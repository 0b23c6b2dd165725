-- Office templates with every version that was ever in use, and the papers that were made from them with the facts they print.

-- migrate:up
-- The highest version of a kind is in use; one without a file puts the built-in template back.
create table form_template (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('council-invitation', 'comment-sheet', 'ballot-sheet', 'cast-ballot', 'tally-minutes',
    'meeting-minutes', 'recognition-decision', 'reconciliation-record', 'progress-reminder', 'dossier-cover')),
  version integer not null check (version > 0),
  file_id uuid references stored_file,
  restores integer check (restores >= 0),
  created_at timestamptz not null,
  created_by uuid references account,
  constraint form_template_version_stands_once unique (kind, version),
  constraint form_template_restores_an_older check (restores < version),
  constraint form_template_without_file_restores check (file_id is not null or restores is not null)
);
create trigger form_template_is_final before update or delete on form_template
  for each row execute function refuse_change();

create table form_made (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('council-invitation', 'comment-sheet', 'ballot-sheet', 'cast-ballot', 'tally-minutes',
    'meeting-minutes', 'recognition-decision', 'reconciliation-record', 'progress-reminder', 'dossier-cover')),
  session_id uuid references council_session,
  seat_id uuid references seat,
  milestone_id uuid references milestone,
  project_id uuid references project,
  template_id uuid references form_template,
  file_id uuid not null references stored_file,
  facts jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  made_on date not null,
  made_at timestamptz not null,
  made_by uuid references account,
  constraint form_is_about_something check (coalesce(session_id, milestone_id, project_id) is not null),
  constraint cast_ballot_names_its_seat check (kind <> 'cast-ballot' or (seat_id is not null and project_id is not null))
);
create index form_made_by_session on form_made (session_id, made_at) where session_id is not null;
create index form_made_by_milestone on form_made (milestone_id, made_at) where milestone_id is not null;
create index form_made_by_project on form_made (project_id, made_at) where project_id is not null;
create trigger form_made_is_final before update or delete on form_made
  for each row execute function refuse_change();

-- migrate:down
drop table form_made;
drop table form_template;
