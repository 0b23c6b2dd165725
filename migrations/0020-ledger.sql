-- The ledger of money that moved: written once, corrected by reversing, never more than the binding plan gives.

-- migrate:up
create table disbursement (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  number integer not null,
  kind text not null check (kind in ('advance', 'payment', 'refund', 'settlement')),
  source text not null check (source in ('district-budget', 'province-budget', 'central-budget', 'counterpart', 'other')),
  institution_id uuid references institution,
  -- Who got the money, where that is another than the lead institution.
  recipient_id uuid references institution,
  amount_vnd bigint not null check (amount_vnd between 1 and 999999999999999),
  offsets_advance_vnd bigint not null default 0,
  final boolean not null default false,
  date date not null,
  document_number text not null check (document_number <> ''),
  document_date date,
  reverses_id uuid unique references disbursement,
  reason text,
  account_id uuid references account,
  created_at timestamptz not null,
  unique (project_id, number),
  constraint offset_is_part_of_the_amount check (offsets_advance_vnd between 0 and amount_vnd),
  constraint advance_offsets_nothing check (kind <> 'advance' or offsets_advance_vnd = 0),
  constraint only_a_payment_is_final check (kind = 'payment' or not final),
  constraint reversal_says_why check (reverses_id is null or reason ~ '\S')
);
create index disbursement_by_contributor on disbursement (institution_id) where institution_id is not null;
create index disbursement_by_recipient on disbursement (recipient_id) where recipient_id is not null;

-- What each entry moves. Cash is what left the source's account; it is either still open as an advance, or accepted.
create view ledger_movement as
  select id, project_id, source, institution_id, recipient_id, kind, date, date_part('year', date)::integer as year,
    sign * case kind when 'advance' then amount_vnd when 'payment' then amount_vnd - offsets_advance_vnd
      when 'refund' then -amount_vnd else 0 end as cash_vnd,
    sign * case kind when 'advance' then amount_vnd else -offsets_advance_vnd end as open_vnd,
    sign * case kind when 'payment' then amount_vnd when 'refund' then offsets_advance_vnd - amount_vnd
      when 'settlement' then offsets_advance_vnd else 0 end as accepted_vnd,
    sign * case kind when 'settlement' then amount_vnd else 0 end as settled_vnd
  from (select *, case when reverses_id is null then 1 else -1 end as sign from disbursement) entry;

create table ledger_lock (
  id bigint generated always as identity primary key,
  locked_through date not null,
  reason text,
  account_id uuid references account,
  created_at timestamptz not null
);

-- Any fixed number: entries share it, a lock of the books takes it alone, so that none slips in behind the other.
create function ledger_gate() returns bigint language sql immutable return 7420020;

create function guard_disbursement() returns trigger
  language plpgsql as $$
declare
  original disbursement;
begin
  perform from project where id = new.project_id for no key update;
  perform pg_advisory_xact_lock_shared(ledger_gate());
  if new.date <= (select max(locked_through) from ledger_lock) then
    raise exception 'the books are locked through %', (select max(locked_through) from ledger_lock)
      using errcode = 'check_violation', constraint = 'ledger_period_is_open';
  end if;
  if new.reverses_id is not null then
    select * into original from disbursement where id = new.reverses_id;
    if original.reverses_id is not null
      or (original.project_id, original.kind, original.source, original.institution_id, original.recipient_id,
          original.amount_vnd, original.offsets_advance_vnd, original.final)
        is distinct from (new.project_id, new.kind, new.source, new.institution_id, new.recipient_id,
          new.amount_vnd, new.offsets_advance_vnd, new.final) then
      raise exception 'a reversal says the same as its entry, which is none itself'
        using errcode = 'check_violation', constraint = 'reversal_mirrors_its_entry';
    end if;
  end if;
  return new;
end $$;
create trigger disbursement_is_guarded before insert on disbursement
  for each row execute function guard_disbursement();

create function guard_ledger_lock() returns trigger
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock(ledger_gate());
  if new.locked_through <= (select max(locked_through) from ledger_lock) then
    raise exception 'a lock only moves forward' using errcode = 'check_violation', constraint = 'ledger_lock_moves_forward';
  end if;
  return new;
end $$;
create trigger ledger_lock_is_guarded before insert on ledger_lock
  for each row execute function guard_ledger_lock();

create function check_project_ledger() returns trigger
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
create constraint trigger disbursement_keeps_the_books after insert on disbursement
  deferrable initially deferred for each row execute function check_project_ledger();
create constraint trigger funding_plan_covers_the_ledger after insert on funding_plan
  deferrable initially deferred for each row execute function check_project_ledger();

create trigger disbursement_is_append_only before update or delete on disbursement
  for each row execute function refuse_change();
create trigger disbursement_is_never_emptied before truncate on disbursement
  for each statement execute function refuse_change();
create trigger ledger_lock_is_append_only before update or delete on ledger_lock
  for each row execute function refuse_change();
create trigger ledger_lock_is_never_emptied before truncate on ledger_lock
  for each statement execute function refuse_change();

-- migrate:down
drop trigger funding_plan_covers_the_ledger on funding_plan;
drop view ledger_movement;
drop table disbursement, ledger_lock;
drop function check_project_ledger(), guard_disbursement(), guard_ledger_lock(), ledger_gate();
