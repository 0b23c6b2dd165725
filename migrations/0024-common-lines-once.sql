-- Money that a plan gives to no contributor by name is paid out once, whoever draws on it.

-- migrate:up
create or replace function check_project_ledger() returns trigger
  language plpgsql as $$
declare
  binding_id uuid;
  loose record;
begin
  -- A repeatable snapshot cannot see what was committed while this waited for the lock; serializable is aborted instead.
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'money is booked at read committed or serializable' using errcode = 'object_not_in_prerequisite_state';
  end if;
  perform from project where id = new.project_id for no key update;
  select id into binding_id from funding_plan
    where project_id = new.project_id and kind in ('approved', 'adjusted') order by version desc limit 1;

  select source, institution_id, sum(open_vnd) as open, sum(accepted_vnd) as accepted into loose
    from ledger_movement where project_id = new.project_id group by source, institution_id
    having sum(open_vnd) < 0 or sum(accepted_vnd) < 0 limit 1;
  if loose.open < 0 then
    raise exception '% offsets more than its open advances', loose.source
      using errcode = 'check_violation', constraint = 'offset_within_open_advances';
  elsif loose.accepted < 0 then
    raise exception '% refunds more than was paid', loose.source
      using errcode = 'check_violation', constraint = 'refund_within_paid';
  end if;

  with moved as (
    select source, institution_id, sum(cash_vnd) as paid from ledger_movement
      where project_id = new.project_id group by source, institution_id
  ), line as (
    select source, institution_id, amount_vnd from funding_line where plan_id = binding_id
  )
  select source, paid into loose from (
    select source, sum(paid) as paid,
      (select coalesce(sum(amount_vnd), 0) from line where line.source = moved.source) as approved
      from moved group by source
    union all
    -- What contributors were paid beyond their own lines comes out of the lines that name nobody, once.
    select source, sum(greatest(0, paid - own)) as paid,
      (select coalesce(sum(amount_vnd), 0) from line where line.source = beyond.source and line.institution_id is null)
      from (select moved.*, (select coalesce(sum(amount_vnd), 0) from line
          where line.source = moved.source and line.institution_id = moved.institution_id) as own
        from moved where institution_id is not null) beyond group by source
  ) held where paid > approved limit 1;
  if found then
    raise exception '% paid from %, more than the binding plan gives', loose.paid, loose.source
      using errcode = 'check_violation', constraint = 'paid_within_approved';
  end if;
  return null;
end $$;

-- migrate:down
create or replace function check_project_ledger() returns trigger
  language plpgsql as $$
declare
  binding_id uuid;
  loose record;
begin
  -- A repeatable snapshot cannot see what was committed while this waited for the lock; serializable is aborted instead.
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'money is booked at read committed or serializable' using errcode = 'object_not_in_prerequisite_state';
  end if;
  perform from project where id = new.project_id for no key update;
  select id into binding_id from funding_plan
    where project_id = new.project_id and kind in ('approved', 'adjusted') order by version desc limit 1;

  select source, institution_id, sum(open_vnd) as open, sum(accepted_vnd) as accepted into loose
    from ledger_movement where project_id = new.project_id group by source, institution_id
    having sum(open_vnd) < 0 or sum(accepted_vnd) < 0 limit 1;
  if loose.open < 0 then
    raise exception '% offsets more than its open advances', loose.source
      using errcode = 'check_violation', constraint = 'offset_within_open_advances';
  elsif loose.accepted < 0 then
    raise exception '% refunds more than was paid', loose.source
      using errcode = 'check_violation', constraint = 'refund_within_paid';
  end if;

  with moved as (
    select source, institution_id, sum(cash_vnd) as paid from ledger_movement
      where project_id = new.project_id group by source, institution_id
  ), line as (
    select source, institution_id, amount_vnd from funding_line where plan_id = binding_id
  )
  select source, paid into loose from (
    select source, sum(paid) as paid,
      (select coalesce(sum(amount_vnd), 0) from line where line.source = moved.source) as approved
      from moved group by source
    union all
    select source, paid,
      (select coalesce(sum(amount_vnd), 0) from line where line.source = moved.source
        and (line.institution_id is null or line.institution_id = moved.institution_id))
      from moved where institution_id is not null
  ) held where paid > approved limit 1;
  if found then
    raise exception '% paid from %, more than the binding plan gives', loose.paid, loose.source
      using errcode = 'check_violation', constraint = 'paid_within_approved';
  end if;
  return null;
end $$;
