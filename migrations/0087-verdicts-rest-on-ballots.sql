-- Missing ballots stay in the denominator, so that a rulebook whose last rule accepts whatever no other rule refused accepted a project
-- on which nobody had voted: whoever closes the session could accept it alone.

-- migrate:up
create function refuse_verdict_without_ballot() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform from ballot where session_id = new.session_id and project_id = new.project_id and state = 'submitted';
  if not found then
    raise exception 'no verdict without a ballot' using errcode = 'restrict_violation', constraint = 'verdict_rests_on_ballots';
  end if;
  return new;
end $$;
create trigger verdict_rests_on_ballots before insert on verdict
  for each row execute function refuse_verdict_without_ballot();

-- migrate:down
drop trigger verdict_rests_on_ballots on verdict;
drop function refuse_verdict_without_ballot();
