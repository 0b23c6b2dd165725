-- A table of a plan agrees with the lines also where only some of them name its keys, and where it prints names of the register.

-- migrate:up
create function as_one_name(words text) returns text
  language sql immutable strict parallel safe
  return lower(regexp_replace(btrim(normalize(words, nfc)), '\s+', ' ', 'g'));

create or replace function check_funding_cuts_agree() returns trigger
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

-- migrate:down
create or replace function check_funding_cuts_agree() returns trigger
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
    select dimension, key, amount_vnd as cut_vnd from funding_cut where plan_id = plan.id
  ), shared as (
    select dimension from line group by dimension
      having bool_and(key is not null) and dimension in (select dimension from cut)
  ), summed as (
    select dimension, key, sum(amount_vnd) as lines_vnd from line
      where dimension in (select dimension from shared) group by dimension, key
  )
  select dimension, key into loose
    from summed full join (select * from cut where dimension in (select dimension from shared)) of_cut using (dimension, key)
    where coalesce(lines_vnd, 0) <> coalesce(cut_vnd, 0)
      -- Lines may name contributors by id where the cut prints their names: then only the sums can be compared.
      and (dimension <> 'contributor' or exists (select from summed s join cut c using (dimension, key)
        where dimension = 'contributor'))
    limit 1;
  if found then
    raise exception 'the cut by % and the lines disagree on %', loose.dimension, loose.key
      using errcode = 'check_violation', constraint = 'funding_cut_agrees_with_lines';
  end if;
  return null;
end $$;
drop function as_one_name(text);
