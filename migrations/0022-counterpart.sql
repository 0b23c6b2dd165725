-- Who promised counterpart money, in which form, with which papers, and how much of it was shown.

-- migrate:up
create table counterpart_commitment (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  institution_id uuid references institution,
  contributor text,
  form text not null check (form in ('own-funds', 'raised', 'bank-loan')),
  promised_vnd bigint not null check (promised_vnd between 1 and 999999999999999),
  shown_vnd bigint not null default 0 check (shown_vnd between 0 and 999999999999999),
  commitment_document text,
  proof_document text,
  financial_statements text,
  note text,
  withdrawn_on date,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint commitment_is_somebodys check (institution_id is not null or contributor ~ '\S')
);
create index counterpart_commitment_by_project on counterpart_commitment (project_id);
create index counterpart_commitment_by_institution on counterpart_commitment (institution_id)
  where institution_id is not null;

-- migrate:down
drop table counterpart_commitment;
