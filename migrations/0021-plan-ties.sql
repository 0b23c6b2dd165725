-- A binding plan ties in every table it prints: lines and cuts sum to the total and agree on what they share, also against raw SQL.

-- migrate:up
-- A line of an estimate may say what one unit is priced at, by which norm.
alter table funding_line add column norm text, add column unit_vnd bigint check (unit_vnd between 1 and 999999999999999),
  add constraint priced_line_names_its_norm check ((norm is null) = (unit_vnd is null));

alter function check_funding_plan_ties() rename to check_funding_plan_sums;

create function as_one_name(words text) returns text
  language sql immutable strict parallel safe
  return lower(regexp_replace(btrim(normalize(words, nfc)), '\s+', ' ', 'g'));

create function check_funding_cuts_agree() returns trigger
  language plpgsql as $$
declare
  plan funding_plan;
  loose record;
begin
  select * into plan from funding_plan where id = coalesce(to_jsonb(new) ->> 'plan_id', to_jsonb(new) ->> 'id')::uuid;
  if not found or plan.kind = 'recorded' then
    return null;
  end if;
  if plan.kind in ('approved', 'adjusted') and exists (select from funding_line where plan_id = plan.id
      having (count(year) > 0 and count(year) < count(*)) or (count(budget_line) > 0 and count(budget_line) < count(*))) then
    raise exception 'the lines of an approved plan name the year, and the budget line, in all of them or in none'
      using errcode = 'check_violation', constraint = 'funding_dimension_is_filled';
  end if;

  with line as (
    select 'year' as dimension, year::text as key, amount_vnd from funding_line where plan_id = plan.id
    union all select 'budget-line', budget_line, amount_vnd from funding_line where plan_id = plan.id
    union all select 'contributor', coalesce(institution_id::text, contributors), amount_vnd
      from funding_line where plan_id = plan.id
  ), cut as (
    -- A table by contributor may print the names of the register.
    select dimension, coalesce((select min(institution.id::text) from institution
        where dimension = 'contributor' and institution.id::text in (select key from line where line.dimension = 'contributor')
          and as_one_name(institution.name) = as_one_name(funding_cut.key)), key) as key, sum(amount_vnd) as cut_vnd
    from funding_cut where plan_id = plan.id group by 1, 2
  ), named as (
    select dimension, bool_and(key is not null) as whole from line
    where dimension in (select dimension from cut) group by dimension having bool_or(key is not null)
  ), summed as (
    select dimension, key, sum(amount_vnd) as lines_vnd from line join named using (dimension)
    where key is not null group by dimension, key
  )
  select dimension, key into loose
    from summed full join (select * from cut where dimension in (select dimension from named)) of_cut using (dimension, key)
      join named using (dimension)
    where case when whole then coalesce(lines_vnd, 0) <> coalesce(cut_vnd, 0)
        -- Where only some lines name it, the table shows at least what they sum to.
        else coalesce(lines_vnd, 0) > coalesce(cut_vnd, 0) end
      -- Names that are not of the register leave only the sums to compare.
      and (dimension <> 'contributor' or exists (select from summed s join cut c using (dimension, key)
        where dimension = 'contributor'))
    limit 1;
  if found then
    raise exception 'the cut by % and the lines disagree on %', loose.dimension, loose.key
      using errcode = 'check_violation', constraint = 'funding_cut_agrees_with_lines';
  end if;
  return null;
end $$;

create constraint trigger funding_plan_agrees after insert on funding_plan
  deferrable initially deferred for each row execute function check_funding_cuts_agree();
create constraint trigger funding_line_agrees after insert on funding_line
  deferrable initially deferred for each row execute function check_funding_cuts_agree();
create constraint trigger funding_cut_agrees after insert on funding_cut
  deferrable initially deferred for each row execute function check_funding_cuts_agree();

create trigger funding_plan_is_never_emptied before truncate on funding_plan
  for each statement execute function refuse_change();
create trigger funding_line_is_never_emptied before truncate on funding_line
  for each statement execute function refuse_change();
create trigger funding_cut_is_never_emptied before truncate on funding_cut
  for each statement execute function refuse_change();

-- migrate:down
drop trigger funding_plan_is_never_emptied on funding_plan;
drop trigger funding_line_is_never_emptied on funding_line;
drop trigger funding_cut_is_never_emptied on funding_cut;
drop trigger funding_plan_agrees on funding_plan;
drop trigger funding_line_agrees on funding_line;
drop trigger funding_cut_agrees on funding_cut;
drop function check_funding_cuts_agree();
drop function as_one_name(text);
alter function check_funding_plan_sums() rename to check_funding_plan_ties;
alter table funding_line drop column norm, drop column unit_vnd;
