-- What an office writes of its own about reminders: the texts of its mails, and its policies with a history to refer to.

-- migrate:up
-- A row without a text is back at the built-in one; it stays, so that a version is never given twice.
create table mail_template (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name in ('reminder', 'digest')),
  language text not null check (language in ('vi', 'en')),
  subject text,
  body text,
  version integer not null default 0,
  changed_at timestamptz not null,
  constraint mail_template_stands_once unique (name, language),
  constraint mail_template_is_whole check ((subject is null) = (body is null)),
  constraint mail_subject_is_one_line check (subject !~ '[\r\n]'),
  constraint mail_says_why_and_where check (body ~ '\{\{\s*why\s*\}\}' and body ~ '\{\{\s*link\s*\}\}'),
  constraint digest_repeats_its_matters
    check (name <> 'digest' or body ~ '\{\{\s*#\s*items\s*\}\}.*\{\{\s*/\s*items\s*\}\}')
);

alter table reminder_policy add column id uuid not null default gen_random_uuid();
alter table reminder_policy add constraint reminder_policy_by_id unique (id);
alter table reminder_policy alter column content drop not null;

-- migrate:down
delete from reminder_policy where content is null;
alter table reminder_policy alter column content set not null;
alter table reminder_policy drop column id;
drop table mail_template;
