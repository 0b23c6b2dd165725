-- Rulebooks as dated data, councils with seats, sessions with ballots: one ballot and one verdict per seat, session and project.

-- migrate:up
create table rulebook (
  id uuid primary key default gen_random_uuid(),
  code text not null,
  version integer not null,
  purpose text not null check (purpose in ('definition', 'selection', 'acceptance')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  content jsonb not null,
  built_in boolean not null default false,
  created_at timestamptz not null,
  unique (code, version),
  constraint rulebook_versions_do_not_overlap exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create trigger rulebook_is_final before update or delete on rulebook
  for each row execute function refuse_change();

create table council (
  id uuid primary key default gen_random_uuid(),
  purpose text not null check (purpose in ('definition', 'selection', 'acceptance')),
  rulebook_id uuid not null references rulebook,
  decision_id uuid references decision,
  established_on date not null,
  size_reason text,
  demonstration boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);

create table council_project (
  council_id uuid not null references council,
  project_id uuid not null references project,
  primary key (council_id, project_id)
);
create index council_project_by_project on council_project (project_id);

create table seat (
  id uuid primary key default gen_random_uuid(),
  council_id uuid not null references council,
  position integer not null,
  person_id uuid not null references person,
  role text not null check (role in ('chair', 'vice-chair', 'reviewer', 'scientific-secretary', 'member')),
  state text not null default 'in-office' check (state in ('in-office', 'left')),
  left_on date,
  left_reason text,
  unique (id, council_id),
  constraint person_sits_once unique (council_id, person_id),
  constraint left_seat_has_its_day check ((state = 'left') = (left_on is not null))
);
create index seat_by_person on seat (person_id);
create unique index council_has_one_chair on seat (council_id) where role = 'chair' and state = 'in-office';
create unique index council_has_one_secretary on seat (council_id) where role = 'scientific-secretary' and state = 'in-office';

create table conflict (
  id uuid primary key default gen_random_uuid(),
  council_id uuid not null,
  seat_id uuid not null,
  project_id uuid references project,
  kind text not null,
  statement text not null,
  recused boolean not null,
  declared_by_id uuid references account,
  created_at timestamptz not null,
  foreign key (seat_id, council_id) references seat (id, council_id)
);
create index conflict_by_council on conflict (council_id);

create table council_session (
  id uuid primary key default gen_random_uuid(),
  council_id uuid not null references council,
  rulebook_id uuid not null references rulebook,
  scheduled_at timestamptz not null,
  mode text not null check (mode in ('in-person', 'online', 'hybrid')),
  place text,
  state text not null default 'scheduled' check (state in ('scheduled', 'open', 'closed')),
  held_on date,
  opened_at timestamptz,
  closed_at timestamptz,
  authorised_seat_id uuid,
  authorisation_document text,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (id, council_id),
  foreign key (authorised_seat_id, council_id) references seat (id, council_id),
  constraint held_session_has_its_day check ((state = 'scheduled') = (held_on is null))
);
create index council_session_by_council on council_session (council_id, scheduled_at);

create table session_item (
  session_id uuid not null,
  council_id uuid not null,
  project_id uuid not null,
  primary key (session_id, project_id),
  foreign key (session_id, council_id) references council_session (id, council_id),
  foreign key (council_id, project_id) references council_project (council_id, project_id)
);
create index session_item_by_project on session_item (project_id);

create table attendance (
  session_id uuid not null,
  council_id uuid not null,
  seat_id uuid not null,
  present boolean not null,
  primary key (session_id, seat_id),
  foreign key (session_id, council_id) references council_session (id, council_id),
  foreign key (seat_id, council_id) references seat (id, council_id)
);

create table ballot (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  council_id uuid not null,
  project_id uuid not null,
  seat_id uuid not null,
  state text not null check (state in ('draft', 'awaiting-confirmation', 'submitted', 'missing')),
  form jsonb not null default '{}',
  grade text check (grade in ('excellent', 'good', 'pass', 'average', 'fail')),
  invalid_reason text,
  paper_number text,
  keyed_in_by_id uuid references account,
  confirmed_by_id uuid references account,
  submitted_at timestamptz,
  version integer not null default 1,
  constraint seat_casts_one_ballot unique (session_id, seat_id, project_id),
  foreign key (session_id, project_id) references session_item (session_id, project_id),
  foreign key (session_id, council_id) references council_session (id, council_id),
  foreign key (seat_id, council_id) references seat (id, council_id),
  constraint another_person_confirms check (confirmed_by_id <> keyed_in_by_id),
  constraint submitted_ballot_counts_or_says_why
    check (state <> 'submitted' or grade is not null or invalid_reason is not null)
);

create function refuse_ballot_after_closing() returns trigger
  language plpgsql as $$
begin
  perform from council_session
    where id = coalesce(new.session_id, old.session_id) and state = 'closed';
  if found then
    raise exception 'a closed session takes no ballot and changes none'
      using errcode = 'restrict_violation', constraint = 'closed_session_is_sealed';
  end if;
  return coalesce(new, old);
end $$;
create trigger closed_session_is_sealed before insert or update or delete on ballot
  for each row execute function refuse_ballot_after_closing();

create table verdict (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  project_id uuid not null,
  rulebook_id uuid not null references rulebook,
  grade text not null check (grade in ('excellent', 'good', 'pass', 'average', 'fail')),
  accepts boolean not null,
  valid boolean not null,
  counts jsonb not null,
  trace jsonb not null,
  distance jsonb,
  held_on date not null,
  created_at timestamptz not null,
  constraint session_yields_one_verdict unique (session_id, project_id),
  foreign key (session_id, project_id) references session_item (session_id, project_id)
);
create index verdict_by_project on verdict (project_id);
create trigger verdict_is_final before update or delete on verdict
  for each row execute function refuse_change();

alter table project_grade add foreign key (verdict_id) references verdict;

-- migrate:down
alter table project_grade drop constraint project_grade_verdict_id_fkey;
drop table verdict, ballot, attendance, session_item, council_session, conflict, seat, council_project, council, rulebook;
drop function refuse_ballot_after_closing();
