-- Dated things due on a project. Moving one raises its revision, which voids the reminders of the old date.

-- migrate:up
create table milestone (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  kind text not null,
  title text not null,
  due_date date not null,
  projected boolean not null default false,
  origin text not null check (origin in ('law', 'own')),
  article text,
  -- A person set its date: the schedule leaves the date alone.
  moved_by_hand boolean not null default false,
  responsible_person_id uuid references person,
  revision integer not null default 1,
  state text not null default 'open' check (state in ('open', 'completed', 'cancelled')),
  completed_on date,
  completion jsonb,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint completed_milestone_has_its_day check ((state = 'completed') = (completed_on is not null))
);
create index milestone_by_project on milestone (project_id, due_date);
create index milestone_open_by_due on milestone (due_date, id) where state = 'open';
create index milestone_by_responsible on milestone (responsible_person_id) where state = 'open';

-- migrate:down
drop table milestone;
