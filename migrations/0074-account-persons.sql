-- Owners are told when their account is given to another person, and none is while a council's session holds what the person wrote.

-- migrate:up
alter table account_notice drop constraint account_notice_change_check;
alter table account_notice add constraint account_notice_change_check check (change in ('password-changed', 'email-changed',
  'person-changed', 'second-factor-set', 'second-factor-removed', 'second-factor-taken-away', 'recovery-codes-renewed',
  'recovery-code-used', 'access-token-issued', 'calendar-address-opened', 'identity-linked', 'identity-unlinked', 'sessions-ended'));

-- Whoever sits in a session that runs, whether they have written or not, lest a refusal tell who has. A ballot of a postponed session
-- is never opened; a comment is its member's own until its session is over.
create function is_bound_by_session(person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select from seat join council_session session on session.council_id = seat.council_id
    where seat.person_id = person and session.state <> 'closed' and (
      session.state in ('open', 'voting') and seat.state = 'in-office'
      or exists (select from ballot where ballot.session_id = session.id and ballot.seat_id = seat.id)
      or session.state <> 'postponed' and exists (select from written_comment comment
        where comment.session_id = session.id and comment.seat_id = seat.id)))
$$;

create function refuse_account_of_bound_person() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.person_id is distinct from old.person_id
      and (is_bound_by_session(old.person_id) or is_bound_by_session(new.person_id)) then
    raise exception 'whose account it is does not change while the person sits in a running session or has sealed writing'
      using errcode = 'restrict_violation', constraint = 'account_keeps_bound_person';
  end if;
  return new;
end $$;
create trigger account_keeps_bound_person before insert or update of person_id on account
  for each row execute function refuse_account_of_bound_person();

-- migrate:down
drop trigger account_keeps_bound_person on account;
drop function refuse_account_of_bound_person();
drop function is_bound_by_session(uuid);
-- What the schema of before has no word for is told to nobody any more.
delete from account_notice where change = 'person-changed';
alter table account_notice drop constraint account_notice_change_check;
alter table account_notice add constraint account_notice_change_check check (change in ('password-changed', 'email-changed',
  'second-factor-set', 'second-factor-removed', 'second-factor-taken-away', 'recovery-codes-renewed', 'recovery-code-used',
  'access-token-issued', 'calendar-address-opened', 'identity-linked', 'identity-unlinked', 'sessions-ended'));
