-- The annual report: what reporters write beside its generated parts, by year, with every version; and reports kept as drawn.

-- migrate:up
create table annual_text (
  id uuid primary key default gen_random_uuid(),
  year integer not null check (year between 1950 and 2199),
  section text not null check (section in ('introduction', 'difficulties', 'tasks', 'proposals')),
  -- 0 until something is written.
  version integer not null default 0,
  constraint annual_text_stands_once unique (year, section)
);

create table annual_text_version (
  text_id uuid not null references annual_text,
  version integer not null check (version > 0),
  -- Empty where a reporter takes the text back.
  text text not null,
  account_id uuid references account,
  author text not null,
  written_at timestamptz not null,
  primary key (text_id, version)
);
create trigger annual_text_version_is_final before update or delete on annual_text_version
  for each row execute function refuse_change();
create trigger annual_text_version_is_never_emptied before truncate on annual_text_version
  for each statement execute function refuse_change();

create table kept_report (
  id uuid primary key default gen_random_uuid(),
  year integer not null,
  period_from date not null,
  period_to date not null,
  as_of date not null,
  unit_id uuid references institution,
  -- Text, not jsonb, which would lose the order of its parts: it is drawn again byte for byte.
  content text not null,
  -- SHA-256 of the content.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  account_id uuid references account,
  author text not null,
  kept_at timestamptz not null,
  constraint kept_period_runs_forward check (period_from <= period_to and period_from <= as_of)
);
create index kept_report_newest_first on kept_report (kept_at desc, id);
create trigger kept_report_is_final before update or delete on kept_report
  for each row execute function refuse_change();
create trigger kept_report_is_never_emptied before truncate on kept_report
  for each statement execute function refuse_change();

-- What a report looks for by its day, beyond the projects that still run.
create index outcome_by_day on outcome (noted_on);
create index disbursement_by_day on disbursement (date);
create index verdict_by_day on verdict (held_on);

-- migrate:down
drop index verdict_by_day, disbursement_by_day, outcome_by_day;
drop table kept_report, annual_text_version, annual_text;
