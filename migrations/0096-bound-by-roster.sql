-- Whose account it is waits by who is on a session's roster, whether they have written or not: a refusal that depended on the
-- writing told administrators who has a sealed comment or ballot.

-- migrate:up
create or replace function is_bound_by_session(person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select sits_in_running_session(person) or exists (
    select from seat
      join council_session session on session.council_id = seat.council_id
      left join attendance came on came.session_id = session.id and came.seat_id = seat.id
    where seat.person_id = person and case session.state
      -- Comments come in. Whoever has no account yet has sent none by it, and may be given one.
      when 'scheduled' then exists (select from account where account.person_id = person)
      -- Also who has left the council since.
      when 'open' then came.seat_id is not null
      when 'voting' then came.seat_id is not null
      -- Its ballots are never opened: bound is who was ever in the room, once it could take ballots.
      when 'postponed' then (came.present or came.departed_at is not null)
        and (session.voting_at is not null or session.opened_at is not null and session.ballots_from = 'opening')
      else false
    end)
$$;

-- migrate:down
create or replace function is_bound_by_session(person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select sits_in_running_session(person) or exists (
    select from seat join council_session session on session.council_id = seat.council_id
    where seat.person_id = person and session.state <> 'closed' and (
      exists (select from ballot where ballot.session_id = session.id and ballot.seat_id = seat.id)
      or session.state <> 'postponed' and exists (select from written_comment comment
        where comment.session_id = session.id and comment.seat_id = seat.id)))
$$;
