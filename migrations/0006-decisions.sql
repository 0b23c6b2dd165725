-- The register of official papers. One paper is one row; old papers may lack number or date and keep their printed words.

-- migrate:up
create table decision (
  id uuid primary key default gen_random_uuid(),
  number text,
  date partial_date,
  issuer text,
  kind text not null default 'QD',
  subject text,
  as_written text,
  source text,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint decision_says_something check (number is not null or as_written is not null)
);
create unique index decision_is_registered_once on decision (number, date, issuer) nulls not distinct where number is not null;
create unique index unnumbered_decision_is_registered_once on decision (as_written, date, issuer) nulls not distinct
  where number is null;
create index decision_newest_first on decision (date desc nulls last, id);

-- migrate:down
drop table decision;
