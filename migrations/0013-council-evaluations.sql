-- Rulebooks as drafts and successions with adoptions of their own; seats with their days; conflicts with their decisions;
-- sessions that call votes, are postponed or corrected; comments, tellers and steps; ballots by points, their earlier versions.

-- migrate:up
-- What no council used is laid anew by the program in its present shape; what was used is brought to it.
alter table rulebook disable trigger rulebook_is_final;
delete from rulebook where built_in
  and not exists (select from council where rulebook_id = rulebook.id)
  and not exists (select from council_session where rulebook_id = rulebook.id)
  and not exists (select from verdict where rulebook_id = rulebook.id);
update rulebook set content = content - 'validTo'
  || jsonb_build_object(
    'decidingDay', 'council-decision',
    'quorum', (content -> 'quorum') - 'chairOrAuthorisedVice' || jsonb_build_object('presides',
      case when (content #>> '{quorum,chairOrAuthorisedVice}')::boolean then 'chair-or-authorised-vice' else 'anyone' end),
    'meeting', jsonb_build_object('modes', null, 'tellers', null, 'writtenComments', null, 'hidesReviewers', true,
      'electsSecretary', false),
    'ballot', (content -> 'ballot') || '{"forms": [], "score": null}',
    'selection', null);
alter table rulebook enable trigger rulebook_is_final;

alter table rulebook add column state text not null default 'published' check (state in ('draft', 'published'));
alter table rulebook add column version_note text;
alter table rulebook drop constraint rulebook_versions_do_not_overlap;
alter table rulebook add constraint rulebook_versions_do_not_overlap
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&) where (state = 'published');

-- A version that councils rest on is final: it can only be given its last day by its successor.
create function refuse_used_rulebook() returns trigger
  language plpgsql as $$
begin
  if old.state = 'published' and (old.built_in
      or exists (select from council where rulebook_id = old.id)
      or exists (select from council_session where rulebook_id = old.id)
      or exists (select from verdict where rulebook_id = old.id)) then
    if tg_op = 'UPDATE' and new.valid_to is not null and (old.valid_to is null or new.valid_to < old.valid_to)
        and to_jsonb(new) - 'valid_to' = to_jsonb(old) - 'valid_to' then
      return new;
    end if;
    raise exception 'a rulebook in use is final' using errcode = 'restrict_violation', constraint = 'used_rulebook_is_final';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
drop trigger rulebook_is_final on rulebook;
create trigger used_rulebook_is_final before update or delete on rulebook
  for each row execute function refuse_used_rulebook();

create table rulebook_adoption (
  id uuid primary key default gen_random_uuid(),
  rulebook_code text not null,
  -- Null: any authority that has not chosen otherwise.
  authority_id uuid references institution,
  level text not null check (level in ('national', 'ministry', 'province', 'grassroots')),
  adopted_from date not null,
  note text not null,
  decision_id uuid references decision,
  created_at timestamptz not null,
  constraint authority_adopts_once unique nulls not distinct (rulebook_code, authority_id, level, adopted_from)
);
create trigger rulebook_adoption_is_final before update or delete on rulebook_adoption
  for each row execute function refuse_change();

-- The call that opened the competition, or the letter of direct assignment: transition clauses look at it.
alter table council add column called_on date;

alter table seat add column joined_on date;
alter table seat add column appointed_by_id uuid references decision;
alter table seat add column replaces_seat_id uuid references seat;
alter table seat add column left_kind text check (left_kind in ('resigned', 'replaced', 'dismissed', 'deceased', 'other'));
alter table seat add constraint seat_leaves_after_it_joined check (left_on >= joined_on);
alter table seat drop constraint person_sits_once;
create unique index person_sits_once on seat (council_id, person_id) where state = 'in-office';

alter table conflict add column status text not null default 'declared'
  check (status in ('suggested', 'declared', 'upheld', 'dismissed'));
alter table conflict add column related_person_id uuid references person;
alter table conflict add column decided_by_id uuid references account;
alter table conflict add column decided_at timestamptz;
alter table conflict add column decision_reason text;
alter table conflict add constraint decided_conflict_says_by_whom
  check ((status in ('upheld', 'dismissed')) = (decided_at is not null));
alter table conflict add constraint dismissal_says_why check (status <> 'dismissed' or decision_reason is not null);
alter table conflict add constraint only_a_standing_conflict_recuses check (not recused or status in ('declared', 'upheld'));

alter table council_session drop constraint council_session_state_check;
alter table council_session add constraint council_session_state_check
  check (state in ('scheduled', 'open', 'voting', 'closed', 'postponed'));
alter table council_session drop constraint held_session_has_its_day;
alter table council_session add constraint held_session_has_its_day
  check (state = 'postponed' or (state = 'scheduled') = (held_on is null));
alter table council_session add column ballots_from text not null default 'opening' check (ballots_from in ('opening', 'voting'));
alter table council_session add column voting_at timestamptz;
alter table council_session add column postponed_at timestamptz;
alter table council_session add column postponed_reason text;
-- The session that this one takes up again after it was postponed, or corrects after it was closed.
alter table council_session add column follows_session_id uuid references council_session;
alter table council_session add column corrects_session_id uuid references council_session;
alter table council_session add column correction_reason text;
alter table council_session add column meeting_secretary_seat_id uuid references seat;
alter table council_session add constraint postponement_says_why
  check ((state = 'postponed') = (postponed_at is not null and postponed_reason is not null));
alter table council_session add constraint correction_says_why
  check ((corrects_session_id is null) = (correction_reason is null));
create unique index session_is_corrected_once on council_session (corrects_session_id);

-- What a tie between competing proposals looks at; absent where nobody said.
alter table session_item add column host_proposed_topic boolean;
alter table session_item add column requested_state_vnd bigint check (requested_state_vnd >= 0);
alter table session_item add column has_excellent_record boolean;
alter table session_item add column record_evidence text;

alter table attendance add column how text check (how in ('in-person', 'online'));
-- Left the council while the session ran; the row stays, for the roster stands as it stood.
alter table attendance add column left_at timestamptz;

create table session_teller (
  session_id uuid not null,
  council_id uuid not null,
  seat_id uuid not null,
  is_head boolean not null default false,
  primary key (session_id, seat_id),
  foreign key (session_id, council_id) references council_session (id, council_id),
  foreign key (seat_id, council_id) references seat (id, council_id)
);
create unique index tellers_have_one_head on session_teller (session_id) where is_head;

-- What a deadline of the rulebook asked for and when it was done.
create table session_step (
  session_id uuid not null references council_session,
  code text not null,
  done_on date not null,
  note text,
  recorded_at timestamptz not null,
  primary key (session_id, code)
);

create table written_comment (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  council_id uuid not null,
  project_id uuid not null,
  seat_id uuid not null,
  content text not null check (content <> ''),
  received_on date not null,
  document text,
  entered_by_id uuid references account,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint seat_comments_once unique (session_id, seat_id, project_id),
  foreign key (session_id, project_id) references session_item (session_id, project_id),
  foreign key (session_id, council_id) references council_session (id, council_id),
  foreign key (seat_id, council_id) references seat (id, council_id)
);

alter table ballot add column total integer check (total >= 0);
alter table ballot drop constraint submitted_ballot_counts_or_says_why;
alter table ballot add constraint submitted_ballot_counts_or_says_why
  check (state <> 'submitted' or grade is not null or total is not null or invalid_reason is not null);

-- What a ballot said before the chair let it be reopened.
create table ballot_version (
  ballot_id uuid not null references ballot,
  version integer not null,
  form jsonb not null,
  grade text,
  total integer,
  invalid_reason text,
  paper_number text,
  submitted_at timestamptz,
  reopened_at timestamptz not null,
  reopened_by_id uuid references account,
  reason text not null,
  primary key (ballot_id, version)
);
create trigger ballot_version_is_final before update or delete on ballot_version
  for each row execute function refuse_change();

alter table verdict add column scores jsonb;
alter table verdict add column ranking jsonb;
alter table verdict add column ballots_digest text;

create or replace function refuse_ballot_after_closing() returns trigger
  language plpgsql as $$
begin
  perform from council_session
    where id = coalesce(new.session_id, old.session_id) and state in ('closed', 'postponed');
  if found then
    raise exception 'a closed session, or a postponed one, takes no ballot and changes none'
      using errcode = 'restrict_violation', constraint = 'closed_session_is_sealed';
  end if;
  return coalesce(new, old);
end $$;
create trigger closed_session_keeps_its_attendance before insert or update or delete on attendance
  for each row execute function refuse_ballot_after_closing();
create trigger closed_session_keeps_its_agenda before insert or update or delete on session_item
  for each row execute function refuse_ballot_after_closing();
create trigger closed_session_keeps_its_tellers before insert or update or delete on session_teller
  for each row execute function refuse_ballot_after_closing();
create trigger closed_session_keeps_its_comments before insert or update or delete on written_comment
  for each row execute function refuse_ballot_after_closing();

create function refuse_change_of_ended_session() returns trigger
  language plpgsql as $$
begin
  if old.state in ('closed', 'postponed') then
    raise exception 'a closed session, or a postponed one, does not change'
      using errcode = 'restrict_violation', constraint = 'closed_session_is_sealed';
  end if;
  return coalesce(new, old);
end $$;
create trigger ended_session_is_sealed before update or delete on council_session
  for each row execute function refuse_change_of_ended_session();

-- migrate:down
drop trigger ended_session_is_sealed on council_session;
drop function refuse_change_of_ended_session();
drop trigger closed_session_keeps_its_comments on written_comment;
drop trigger closed_session_keeps_its_tellers on session_teller;
drop trigger closed_session_keeps_its_agenda on session_item;
drop trigger closed_session_keeps_its_attendance on attendance;
alter table verdict drop column scores, drop column ranking, drop column ballots_digest;
drop table ballot_version;
alter table ballot drop constraint submitted_ballot_counts_or_says_why;
delete from ballot where state = 'submitted' and grade is null and invalid_reason is null;
alter table ballot add constraint submitted_ballot_counts_or_says_why
  check (state <> 'submitted' or grade is not null or invalid_reason is not null);
alter table ballot drop column total;
drop table written_comment, session_step, session_teller;
alter table attendance drop column how, drop column left_at;
alter table session_item drop column host_proposed_topic, drop column requested_state_vnd,
  drop column has_excellent_record, drop column record_evidence;
drop index session_is_corrected_once;
alter table council_session drop constraint postponement_says_why, drop constraint correction_says_why;
alter table council_session drop column ballots_from, drop column voting_at, drop column postponed_at, drop column postponed_reason,
  drop column follows_session_id, drop column corrects_session_id, drop column correction_reason,
  drop column meeting_secretary_seat_id;
alter table council_session drop constraint council_session_state_check;
update council_session set state = 'open' where state = 'voting';
update council_session set state = 'scheduled', held_on = null where state = 'postponed';
alter table council_session add constraint council_session_state_check check (state in ('scheduled', 'open', 'closed'));
alter table council_session drop constraint held_session_has_its_day;
alter table council_session add constraint held_session_has_its_day check ((state = 'scheduled') = (held_on is null));
alter table conflict drop constraint decided_conflict_says_by_whom, drop constraint dismissal_says_why,
  drop constraint only_a_standing_conflict_recuses;
alter table conflict drop column status, drop column related_person_id, drop column decided_by_id, drop column decided_at,
  drop column decision_reason;
drop index person_sits_once;
alter table seat add constraint person_sits_once unique (council_id, person_id);
alter table seat drop constraint seat_leaves_after_it_joined;
alter table seat drop column joined_on, drop column appointed_by_id, drop column replaces_seat_id, drop column left_kind;
alter table council drop column called_on;
drop table rulebook_adoption;
drop trigger used_rulebook_is_final on rulebook;
drop function refuse_used_rulebook();
delete from rulebook where state = 'draft' or built_in
  and not exists (select from council where rulebook_id = rulebook.id)
  and not exists (select from council_session where rulebook_id = rulebook.id)
  and not exists (select from verdict where rulebook_id = rulebook.id);
update rulebook set content = content - 'decidingDay' - 'meeting' - 'selection'
  || jsonb_build_object('validTo', valid_to, 'quorum', (content -> 'quorum') - 'presides'
    || jsonb_build_object('chairOrAuthorisedVice', content #>> '{quorum,presides}' = 'chair-or-authorised-vice'));
alter table rulebook drop constraint rulebook_versions_do_not_overlap;
alter table rulebook drop column state, drop column version_note;
alter table rulebook add constraint rulebook_versions_do_not_overlap
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&);
create trigger rulebook_is_final before update or delete on rulebook
  for each row execute function refuse_change();
create or replace function refuse_ballot_after_closing() returns trigger
  language plpgsql as $$
begin
  perform from council_session
    where id = coalesce(new.session_id, old.session_id) and state = 'closed';
  if found then
    raise exception 'a closed session takes no ballot and changes none'
      using errcode = 'restrict_violation', constraint = 'closed_session_is_sealed';
  end if;
  return coalesce(new, old);
end $$;
