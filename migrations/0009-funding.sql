-- Funding plans in versions. The lines of a version sum to its total to the đồng, also against raw SQL; a version never changes.

-- migrate:up
create table funding_plan (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  version integer not null,
  kind text not null check (kind in ('estimate', 'approved', 'adjusted', 'recorded')),
  total_vnd bigint check (total_vnd between 1 and 999999999999999),
  total_precision text not null default 'exact' check (total_precision in ('exact', 'about', 'over', 'at-most')),
  total_as_written text,
  decision_id uuid references decision,
  difference_reason text,
  effective_date partial_date not null,
  source text,
  created_at timestamptz not null,
  unique (project_id, version),
  constraint binding_plan_is_exact check (kind = 'recorded' or (total_vnd is not null and total_precision = 'exact')),
  constraint approved_plan_has_its_decision check (kind not in ('approved', 'adjusted') or decision_id is not null)
);

create table funding_line (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references funding_plan,
  position integer not null,
  source text not null check (source in ('district-budget', 'province-budget', 'central-budget', 'counterpart', 'other')),
  source_detail text,
  contributors text,
  institution_id uuid references institution,
  year integer check (year between 1990 and 2100),
  budget_line text,
  amount_vnd bigint check (amount_vnd between 1 and 999999999999999),
  precision text not null default 'exact' check (precision in ('exact', 'about', 'over', 'at-most', 'remainder', 'percent')),
  percent numeric check (percent between 0 and 100),
  as_written text,
  unique (plan_id, position)
);

-- A further table of the same total that a decision prints by itself: by year, by budget line, by contributor.
create table funding_cut (
  plan_id uuid not null references funding_plan,
  dimension text not null check (dimension in ('year', 'budget-line', 'contributor')),
  key text not null,
  amount_vnd bigint not null check (amount_vnd between 1 and 999999999999999),
  primary key (plan_id, dimension, key)
);

create function check_funding_plan_ties() returns trigger
  language plpgsql as $$
declare
  plan funding_plan;
  sum_of_lines numeric;
  loose_cut record;
begin
  select * into plan from funding_plan where id = coalesce(to_jsonb(new) ->> 'plan_id', to_jsonb(new) ->> 'id')::uuid;
  if not found or plan.kind = 'recorded' then
    return null;
  end if;
  if exists (select from funding_line where plan_id = plan.id and (amount_vnd is null or precision <> 'exact')) then
    raise exception 'each line of a binding funding plan has an exact amount'
      using errcode = 'check_violation', constraint = 'funding_lines_are_exact';
  end if;
  select coalesce(sum(amount_vnd), 0) into sum_of_lines from funding_line where plan_id = plan.id;
  if sum_of_lines <> plan.total_vnd then
    raise exception 'funding lines sum to %, the plan says %', sum_of_lines, plan.total_vnd
      using errcode = 'check_violation', constraint = 'funding_lines_sum_to_total';
  end if;
  select dimension, sum(amount_vnd) as amount into loose_cut from funding_cut
    where plan_id = plan.id group by dimension having sum(amount_vnd) <> plan.total_vnd limit 1;
  if found then
    raise exception 'the cut by % sums to %, the plan says %', loose_cut.dimension, loose_cut.amount, plan.total_vnd
      using errcode = 'check_violation', constraint = 'funding_cut_sums_to_total';
  end if;
  return null;
end $$;

create constraint trigger funding_plan_ties after insert on funding_plan
  deferrable initially deferred for each row execute function check_funding_plan_ties();
create constraint trigger funding_line_ties after insert on funding_line
  deferrable initially deferred for each row execute function check_funding_plan_ties();
create constraint trigger funding_cut_ties after insert on funding_cut
  deferrable initially deferred for each row execute function check_funding_plan_ties();

create trigger funding_plan_is_final before update or delete on funding_plan
  for each row execute function refuse_change();
create trigger funding_line_is_final before update or delete on funding_line
  for each row execute function refuse_change();
create trigger funding_cut_is_final before update or delete on funding_cut
  for each row execute function refuse_change();

-- migrate:down
drop table funding_cut, funding_line, funding_plan;
drop function check_funding_plan_ties();
