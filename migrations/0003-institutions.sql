-- Organisations and people. Offices are dated: districts end, successors take over.

-- migrate:up
create table institution (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  short_name text,
  code text unique check (code ~ '^[A-Z0-9]{1,12}$'),
  kind text not null default 'other',
  address text,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  successor_id uuid references institution,
  note text,
  search_text text generated always as (fold_accents(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(code, ''))) stored,
  created_at timestamptz not null,
  version integer not null default 1
);
create index institution_by_words on institution using gin (search_text gin_trgm_ops);
create index institution_in_order on institution (name, id);

create table person (
  id uuid primary key default gen_random_uuid(),
  full_name text not null check (full_name <> ''),
  academic_title text,
  gender text check (gender in ('female', 'male', 'other')),
  institution_id uuid references institution,
  email text check (email ~ '^[^@\s]+@[^@\s]+$'),
  phone text,
  note text,
  search_text text generated always as (fold_accents(full_name || ' ' || coalesce(email, ''))) stored,
  created_at timestamptz not null,
  version integer not null default 1
);
create index person_by_words on person using gin (search_text gin_trgm_ops);
create index person_in_order on person (full_name, id);
create index person_by_institution on person (institution_id);

-- migrate:down
drop table person;
drop table institution;
