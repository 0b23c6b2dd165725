-- Seats that follow each other; conflicts that the records suggest; rosters and recusals as they stood at each session.

-- migrate:up
alter table seat add column released_by_id uuid references decision;
create unique index seat_is_replaced_once on seat (replaces_seat_id);

-- What the records suggest has no words of its own.
alter table conflict alter column statement drop not null;
alter table conflict add column decision_id uuid references decision;
alter table conflict add constraint declaration_has_its_words check (status <> 'declared' or statement is not null);
create unique index conflict_is_suggested_once on conflict (seat_id, project_id, kind) where statement is null;

-- From the opening on, a session's roster is its rows of attendance. Seats that know how they were taken or left are those
-- that the program has kept so already.
alter table attendance disable trigger closed_session_keeps_its_attendance;
insert into attendance (session_id, council_id, seat_id, present)
  select session.id, session.council_id, seat.id, false
  from council_session session join seat on seat.council_id = session.council_id
  where session.opened_at is not null and seat.joined_on is null and (seat.left_on is null or seat.left_on > session.held_on)
  on conflict do nothing;
update attendance set left_at = session.opened_at from council_session session, seat
  where session.id = attendance.session_id and seat.id = attendance.seat_id and session.opened_at is not null
    and seat.left_kind is null and (seat.left_on <= session.held_on or (seat.state = 'left' and session.closed_at is null));
alter table attendance enable trigger closed_session_keeps_its_attendance;

-- Which conflicts kept whom from which project when the session ended; what is decided later does not reach back.
create table session_recusal (
  session_id uuid not null,
  project_id uuid not null,
  conflict_id uuid not null references conflict,
  primary key (session_id, project_id, conflict_id),
  foreign key (session_id, project_id) references session_item (session_id, project_id)
);
insert into session_recusal (session_id, project_id, conflict_id)
  select session.id, item.project_id, conflict.id
  from council_session session join session_item item on item.session_id = session.id
  join conflict on conflict.council_id = session.council_id
  where session.state in ('closed', 'postponed') and conflict.recused
    and (conflict.project_id is null or conflict.project_id = item.project_id);
create trigger ended_session_keeps_its_recusals before insert or update or delete on session_recusal
  for each row execute function refuse_ballot_after_closing();

-- migrate:down
drop table session_recusal;
drop index conflict_is_suggested_once;
alter table conflict drop constraint declaration_has_its_words;
alter table conflict drop column decision_id;
update conflict set statement = '' where statement is null;
alter table conflict alter column statement set not null;
drop index seat_is_replaced_once;
alter table seat drop column released_by_id;
