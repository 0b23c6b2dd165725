-- Who came late; a session that corrects or takes up an ended one; steps that the end of a session settles.

-- migrate:up
-- When a member came after the opening, or went before the end; left_at is of who left the council.
alter table attendance add column arrived_at timestamptz;
alter table attendance add column departed_at timestamptz;

create unique index session_is_taken_up_once on council_session (follows_session_id);

create function check_earlier_session() returns trigger
  language plpgsql as $$
begin
  if new.corrects_session_id is not null and not exists (
      select from council_session earlier where earlier.id = new.corrects_session_id
        and earlier.council_id = new.council_id and earlier.state = 'closed') then
    raise exception 'only a closed session of the same council can be corrected'
      using errcode = 'check_violation', constraint = 'correction_is_of_a_closed_session';
  end if;
  if new.follows_session_id is not null and not exists (
      select from council_session earlier where earlier.id = new.follows_session_id
        and earlier.council_id = new.council_id and earlier.state = 'postponed') then
    raise exception 'only a postponed session of the same council can be taken up again'
      using errcode = 'check_violation', constraint = 'following_session_is_of_a_postponed_one';
  end if;
  return new;
end $$;
create trigger session_refers_to_an_ended_one
  before insert or update of corrects_session_id, follows_session_id on council_session
  for each row execute function check_earlier_session();

create function check_item_of_correction() returns trigger
  language plpgsql as $$
begin
  perform from council_session session where session.id = new.session_id and session.corrects_session_id is not null
    and not exists (select from session_item item
      where item.session_id = session.corrects_session_id and item.project_id = new.project_id);
  if found then
    raise exception 'a correction has no item that the corrected session had not'
      using errcode = 'check_violation', constraint = 'correction_keeps_to_the_agenda';
  end if;
  return new;
end $$;
create trigger correction_keeps_to_the_agenda before insert or update on session_item
  for each row execute function check_item_of_correction();

-- What was due before the meeting stands as it was when the session ended; what comes after it may still be recorded.
create function refuse_step_of_ended_session() returns trigger
  language plpgsql as $$
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
create trigger ended_session_keeps_its_steps before insert or update or delete on session_step
  for each row execute function refuse_step_of_ended_session();

-- migrate:down
drop trigger ended_session_keeps_its_steps on session_step;
drop function refuse_step_of_ended_session();
drop trigger correction_keeps_to_the_agenda on session_item;
drop function check_item_of_correction();
drop trigger session_refers_to_an_ended_one on council_session;
drop function check_earlier_session();
drop index session_is_taken_up_once;
alter table attendance drop column arrived_at, drop column departed_at;
