-- Documents of councils, milestones and official papers beside those of projects; the versions of each; what is known of the
-- signatures in a file; what a dossier still lacks, by what was brought to it and what was waived.

-- migrate:up
alter table document alter column project_id drop not null;
alter table document add column council_id uuid references council;
alter table document add column milestone_id uuid references milestone;
-- The paper of the register whose own file this is.
alter table document add column paper_id uuid references decision;
alter table document add constraint document_has_one_subject
  check (num_nonnulls(project_id, council_id, milestone_id, paper_id) = 1);
alter table document add constraint document_of_a_project_replaces check (replaces_id is null or project_id is not null);
create index document_by_council on document (council_id, created_at) where council_id is not null;
create index document_by_milestone on document (milestone_id, created_at) where milestone_id is not null;
create index document_by_paper on document (paper_id, created_at) where paper_id is not null;

-- Who brought a version, and when, its file says.
create table document_version (
  document_id uuid not null references document,
  number integer not null check (number > 0),
  file_id uuid not null references stored_file,
  primary key (document_id, number)
);
insert into document_version (document_id, number, file_id) select id, 1, file_id from document;
create index document_version_by_file on document_version (file_id);
create trigger document_version_is_final before update or delete on document_version
  for each row execute function refuse_change();

create function number_document_version() returns trigger
  language plpgsql as $$
begin
  insert into document_version (document_id, number, file_id)
    select new.id, coalesce(max(number), 0) + 1, new.file_id from document_version where document_id = new.id;
  return null;
end $$;
create trigger document_has_versions after insert or update of file_id on document
  for each row execute function number_document_version();
create trigger new_version_is_found after update of file_id on document
  for each row execute function search_project_part();

-- Of a document only the file changes, to that of its next version.
drop trigger document_is_final on document;
create trigger document_stays before delete on document for each row execute function refuse_change();
create trigger document_is_final
  before update of id, project_id, council_id, milestone_id, paper_id, kind, title, date, decision_id, replaces_id, created_at,
    created_by on document
  for each row execute function refuse_change();

create table file_signatures (
  file_id uuid primary key references stored_file,
  signatures jsonb not null check (jsonb_typeof(signatures) = 'array'),
  checked_at timestamptz not null
);
create trigger file_signatures_are_final before update or delete on file_signatures
  for each row execute function refuse_change();

create table checklist_document (
  project_id uuid not null,
  checklist text not null,
  item text not null,
  document_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid references account,
  primary key (project_id, checklist, item, document_id),
  constraint checklist_takes_documents_of_its_project foreign key (document_id, project_id) references document (id, project_id)
);
create index checklist_document_by_document on checklist_document (document_id);

create table checklist_waiver (
  project_id uuid not null references project,
  checklist text not null,
  item text not null,
  reason text not null check (reason ~ '\S'),
  waived_at timestamptz not null,
  waived_by uuid references account,
  primary key (project_id, checklist, item)
);

-- The register, newest first, by a part of a number, a subject or the words of an old source, and by one number however spelt.
create function decision_words(number text, subject text, as_written text) returns text
  language sql immutable parallel safe
  set search_path = public
  return fold_accents(coalesce(number, '') || ' ' || coalesce(subject, '') || ' ' || coalesce(as_written, ''));
create index decision_register on decision ((coalesce(date, '')) desc, id desc);
create index decision_by_words on decision using gin (decision_words(number, subject, as_written) gin_trgm_ops);
create index decision_by_spelt_number on decision ((regexp_replace(upper(number), '\s', '', 'g')));

-- migrate:down
drop index decision_by_spelt_number;
drop index decision_by_words;
drop index decision_register;
drop function decision_words;
drop table checklist_waiver;
drop table checklist_document;
drop table file_signatures;
drop trigger document_is_final on document;
drop trigger document_stays on document;
drop trigger new_version_is_found on document;
drop trigger document_has_versions on document;
drop function number_document_version;
drop table document_version;
alter table document drop constraint document_of_a_project_replaces;
alter table document drop constraint document_has_one_subject;
alter table document_withdrawal disable trigger document_withdrawal_is_final;
delete from document_withdrawal where document_id in (select id from document where project_id is null);
alter table document_withdrawal enable trigger document_withdrawal_is_final;
delete from document where project_id is null;
alter table document drop column paper_id, drop column milestone_id, drop column council_id;
alter table document alter column project_id set not null;
create trigger document_is_final before update or delete on document for each row execute function refuse_change();
