-- Who sits in a session that runs is asked in one place.

-- migrate:up
create or replace function is_bound_by_session(person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select sits_in_running_session(person) or exists (
    select from seat join council_session session on session.council_id = seat.council_id
    where seat.person_id = person and session.state <> 'closed' and (
      exists (select from ballot where ballot.session_id = session.id and ballot.seat_id = seat.id)
      or session.state <> 'postponed' and exists (select from written_comment comment
        where comment.session_id = session.id and comment.seat_id = seat.id)))
$$;

-- migrate:down
create or replace function is_bound_by_session(person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select from seat join council_session session on session.council_id = seat.council_id
    where seat.person_id = person and session.state <> 'closed' and (
      session.state in ('open', 'voting') and seat.state = 'in-office'
      or exists (select from ballot where ballot.session_id = session.id and ballot.seat_id = seat.id)
      or session.state <> 'postponed' and exists (select from written_comment comment
        where comment.session_id = session.id and comment.seat_id = seat.id)))
$$;
