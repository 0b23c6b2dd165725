-- The stage history: each change of stage with its act, and a project that stands where its history says.

-- migrate:up
create table stage_change (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  sequence integer not null,
  from_stage text,
  to_stage text not null,
  effective_date partial_date not null,
  decision_id uuid references decision,
  reason text,
  details jsonb not null default '{}',
  recorded boolean not null default false,
  account_id uuid references account,
  created_at timestamptz not null,
  unique (project_id, sequence)
);
create trigger stage_change_is_final before update or delete on stage_change
  for each row execute function refuse_change();

create function check_stage_history() returns trigger
  language plpgsql as $$
declare
  last_stage text;
begin
  select to_stage into last_stage from stage_change
    where project_id = coalesce(to_jsonb(new) ->> 'project_id', to_jsonb(new) ->> 'id')::uuid
    order by sequence desc limit 1;
  if last_stage is distinct from (select stage from project
      where id = coalesce(to_jsonb(new) ->> 'project_id', to_jsonb(new) ->> 'id')::uuid) then
    raise exception 'a project stands where its stage history ends'
      using errcode = 'check_violation', constraint = 'stage_follows_its_history';
  end if;
  if exists (select from (
      select from_stage, lag(to_stage) over (order by sequence) as previous from stage_change
        where project_id = coalesce(to_jsonb(new) ->> 'project_id', to_jsonb(new) ->> 'id')::uuid) step
      where from_stage is distinct from previous) then
    raise exception 'each stage change starts where the one before it ended'
      using errcode = 'check_violation', constraint = 'stage_history_is_connected';
  end if;
  return null;
end $$;
create constraint trigger project_stands_in_its_history after insert or update of stage on project
  deferrable initially deferred for each row execute function check_stage_history();
create constraint trigger stage_change_moves_its_project after insert on stage_change
  deferrable initially deferred for each row execute function check_stage_history();

-- migrate:down
drop trigger project_stands_in_its_history on project;
drop table stage_change;
drop function check_stage_history();
