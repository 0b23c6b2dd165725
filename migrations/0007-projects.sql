-- One project from first proposal to archive, with the people who stand to it and what was ordered and delivered.

-- migrate:up
create table code_counter (
  prefix text not null,
  year integer not null,
  last_number integer not null,
  primary key (prefix, year)
);

create table project (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  title text not null check (title <> ''),
  kind text not null check (kind in ('topic', 'pilot-production', 'scheme', 'st-project', 'programme', 'support')),
  level text not null check (level in ('national', 'ministry', 'province', 'grassroots')),
  field text check (field in ('natural', 'engineering', 'medical', 'agriculture', 'social', 'humanities')),
  socio_economic_objective integer check (socio_economic_objective between 1 and 14),
  objectives text,
  scale text,
  period_start partial_date,
  period_end partial_date,
  period_as_written text,
  stage text not null default 'proposed' check (stage in ('proposed', 'defined', 'selected', 'approved', 'contracted',
    'in-progress', 'acceptance-submitted', 'accepted', 'not-accepted', 'recognized', 'closed', 'suspended', 'rejected',
    'withdrawn', 'terminated')),
  suspended_from text,
  last_act_on partial_date,
  proposed_on partial_date not null,
  topic_id uuid,
  authority_id uuid references institution,
  held_by_id uuid references institution,
  lead_institution_id uuid references institution,
  principal_investigator_id uuid references person,
  field_sources jsonb not null default '{}',
  demonstration boolean not null default false,
  search_text text generated always as (fold_accents(code || ' ' || title)) stored,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint suspended_project_remembers_its_stage check ((stage = 'suspended') = (suspended_from is not null))
);
create index project_by_words on project using gin (search_text gin_trgm_ops);
create index project_newest_first on project (code desc, id);
create index project_by_stage on project (stage, code desc);
create index project_by_lead on project (lead_institution_id);
create index project_by_topic on project (topic_id) where topic_id is not null;

create table project_partner (
  project_id uuid not null references project,
  institution_id uuid not null references institution,
  role text not null,
  primary key (project_id, institution_id, role)
);
create index project_partner_by_institution on project_partner (institution_id);

create table project_decision (
  project_id uuid not null references project,
  decision_id uuid not null references decision,
  role text not null,
  primary key (project_id, decision_id, role)
);
create index project_decision_by_decision on project_decision (decision_id);

-- What each person is to a project; every visibility query joins it.
create table project_standing (
  project_id uuid not null references project,
  person_id uuid not null references person,
  kind text not null check (kind in ('team', 'seat', 'recused')),
  role text not null,
  primary key (project_id, person_id, kind, role)
);
create index project_standing_by_person on project_standing (person_id, project_id);

-- The grade that stands for a project, written when a council closes, or recorded from old papers (no verdict behind it).
create table project_grade (
  project_id uuid primary key references project,
  grade text check (grade in ('excellent', 'good', 'pass', 'average', 'fail')),
  as_written text,
  score_as_written text,
  accepted_on partial_date,
  verdict_id uuid,
  source text
);

create table ordered_product (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  position integer not null,
  name text not null,
  quantity numeric check (quantity >= 0),
  unit text,
  quality text,
  as_written text
);
create index ordered_product_by_project on ordered_product (project_id, position);

create table delivered_product (
  ordered_product_id uuid primary key references ordered_product,
  quantity numeric not null check (quantity >= 0),
  volume text,
  quality text,
  evidence text,
  source text
);

create table contract (
  project_id uuid primary key references project,
  number text,
  signed_on partial_date,
  effective_on date,
  ends_on date,
  first_ends_on date,
  lump_sum_mode text check (lump_sum_mode in ('final-product', 'partial', 'none')),
  constraint contract_runs_forward check (ends_on >= effective_on)
);

create table adjustment (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  kind text not null check (kind in ('extension', 'principal-investigator', 'products', 'content', 'funding', 'host')),
  decision_id uuid references decision,
  effective_date date not null,
  previous_end_date date,
  new_end_date date,
  reason text,
  created_at timestamptz not null,
  constraint extension_moves_the_end check (kind <> 'extension' or new_end_date > previous_end_date)
);
create index adjustment_by_project on adjustment (project_id, effective_date);

-- A fact as an old paper prints it, where no field can hold it without bending it.
create table recorded_fact (
  project_id uuid not null references project,
  name text not null,
  as_written text not null,
  source text,
  primary key (project_id, name)
);

create table outcome (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  kind text not null,
  carried_on_by_id uuid references institution,
  with_institution_ids uuid[] not null default '{}',
  products text[] not null default '{}',
  market text,
  place text,
  noted_on partial_date,
  description text,
  source text,
  created_at timestamptz not null,
  version integer not null default 1
);
create index outcome_by_project on outcome (project_id);

create table pipeline_entry (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('idea', 'survey')),
  what text not null,
  place text,
  with_institution_ids uuid[] not null default '{}',
  project_id uuid references project,
  noted_on partial_date,
  demonstration boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);
create index pipeline_entry_newest_first on pipeline_entry (created_at desc, id);

-- migrate:down
drop table pipeline_entry, outcome, recorded_fact, adjustment, contract, delivered_product, ordered_product, project_grade,
  project_standing, project_decision, project_partner, project, code_counter;
