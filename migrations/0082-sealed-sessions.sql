-- Nothing is moved out of an ended session, as nothing is moved into one; what councils decided is not emptied either.

-- migrate:up
create or replace function refuse_ballot_after_closing() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform from council_session
    where id in (old.session_id, new.session_id) and state in ('closed', 'postponed');
  if found then
    raise exception 'a closed session, or a postponed one, takes no ballot and changes none'
      using errcode = 'restrict_violation', constraint = 'closed_session_is_sealed';
  end if;
  return coalesce(new, old);
end $$;

create or replace function refuse_step_of_ended_session() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform from (values (old.session_id, old.code), (new.session_id, new.code)) step (session_id, code)
    join council_session session on session.id = step.session_id
    join rulebook on rulebook.id = session.rulebook_id
    where session.state = 'postponed' or session.state = 'closed'
      and step.code <> 'recognition-file' and not exists (
        select from jsonb_array_elements(rulebook.content -> 'deadlines') deadline
        where deadline ->> 'code' = step.code and deadline ->> 'relation' = 'after'
          and deadline ->> 'event' in ('meeting', 'conclusion', 'recognition-file'));
  if found then
    raise exception 'what was due before the meeting is settled by the end of the session'
      using errcode = 'restrict_violation', constraint = 'closed_session_is_sealed';
  end if;
  return coalesce(new, old);
end $$;

create trigger council_session_is_never_emptied before truncate on council_session
  for each statement execute function refuse_change();
create trigger session_item_is_never_emptied before truncate on session_item
  for each statement execute function refuse_change();
create trigger attendance_is_never_emptied before truncate on attendance
  for each statement execute function refuse_change();
create trigger session_teller_is_never_emptied before truncate on session_teller
  for each statement execute function refuse_change();
create trigger session_step_is_never_emptied before truncate on session_step
  for each statement execute function refuse_change();
create trigger session_recusal_is_never_emptied before truncate on session_recusal
  for each statement execute function refuse_change();
create trigger written_comment_is_never_emptied before truncate on written_comment
  for each statement execute function refuse_change();
create trigger ballot_is_never_emptied before truncate on ballot
  for each statement execute function refuse_change();
create trigger ballot_version_is_never_emptied before truncate on ballot_version
  for each statement execute function refuse_change();
create trigger verdict_is_never_emptied before truncate on verdict
  for each statement execute function refuse_change();

-- migrate:down
drop trigger verdict_is_never_emptied on verdict;
drop trigger ballot_version_is_never_emptied on ballot_version;
drop trigger ballot_is_never_emptied on ballot;
drop trigger written_comment_is_never_emptied on written_comment;
drop trigger session_recusal_is_never_emptied on session_recusal;
drop trigger session_step_is_never_emptied on session_step;
drop trigger session_teller_is_never_emptied on session_teller;
drop trigger attendance_is_never_emptied on attendance;
drop trigger session_item_is_never_emptied on session_item;
drop trigger council_session_is_never_emptied on council_session;
create or replace function refuse_step_of_ended_session() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  step session_step := coalesce(new, old);
begin
  perform from council_session session join rulebook on rulebook.id = session.rulebook_id
    where session.id = step.session_id and (session.state = 'postponed' or session.state = 'closed'
      and step.code <> 'recognition-file' and not exists (
        select from jsonb_array_elements(rulebook.content -> 'deadlines') deadline
        where deadline ->> 'code' = step.code and deadline ->> 'relation' = 'after'
          and deadline ->> 'event' in ('meeting', 'conclusion', 'recognition-file')));
  if found then
    raise exception 'what was due before the meeting is settled by the end of the session'
      using errcode = 'restrict_violation', constraint = 'closed_session_is_sealed';
  end if;
  return coalesce(new, old);
end $$;
create or replace function refuse_ballot_after_closing() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform from council_session
    where id = coalesce(new.session_id, old.session_id) and state in ('closed', 'postponed');
  if found then
    raise exception 'a closed session, or a postponed one, takes no ballot and changes none'
      using errcode = 'restrict_violation', constraint = 'closed_session_is_sealed';
  end if;
  return coalesce(new, old);
end $$;
