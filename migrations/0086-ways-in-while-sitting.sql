-- While a member sits in a session that runs, nobody else changes the ways in to their account: whoever could sign in as them could vote.

-- migrate:up
create function sits_in_running_session(person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select from seat join council_session session on session.council_id = seat.council_id
    where seat.person_id = person and seat.state = 'in-office' and session.state in ('open', 'voting'))
$$;

create function refuse_way_in_while_sitting() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'account' then
    if new.email = old.email or not sits_in_running_session(old.person_id) then
      return new;
    end if;
  elsif not sits_in_running_session((select person_id from account where id = new.account_id)) then
    return new;
  end if;
  raise exception 'no address and no identity is given to an account whose person sits in a running session'
    using errcode = 'restrict_violation', constraint = 'way_in_waits_for_session';
end $$;
create trigger way_in_waits_for_session before update of email on account
  for each row execute function refuse_way_in_while_sitting();
create trigger way_in_waits_for_session before insert or update on account_subject
  for each row execute function refuse_way_in_while_sitting();

-- migrate:down
drop trigger way_in_waits_for_session on account_subject;
drop trigger way_in_waits_for_session on account;
drop function refuse_way_in_while_sitting();
drop function sits_in_running_session(uuid);
