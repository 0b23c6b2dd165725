-- Rulebooks under the hands of an office: changes are counted, and no council or session takes a draft.

-- migrate:up
alter table rulebook add column row_version integer not null default 1;

-- Councils are read by their seats, those who left included.
create index seat_by_council on seat (council_id);

-- A version that councils rest on is final: it can only be given its last day by its successor.
create or replace function refuse_used_rulebook() returns trigger
  language plpgsql as $$
begin
  if old.state = 'published' and (old.built_in
      or exists (select from council where rulebook_id = old.id)
      or exists (select from council_session where rulebook_id = old.id)
      or exists (select from verdict where rulebook_id = old.id)) then
    if tg_op = 'UPDATE' and new.valid_to is not null and (old.valid_to is null or new.valid_to < old.valid_to)
        and to_jsonb(new) - '{valid_to,row_version}'::text[] = to_jsonb(old) - '{valid_to,row_version}'::text[] then
      return new;
    end if;
    raise exception 'a rulebook in use is final' using errcode = 'restrict_violation', constraint = 'used_rulebook_is_final';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create function refuse_draft_rulebook() returns trigger
  language plpgsql as $$
begin
  -- A draft becomes published and never the other way, so no lock is needed.
  perform from rulebook where id = new.rulebook_id and state = 'draft';
  if found then
    raise exception 'a draft is no rulebook to sit under' using errcode = 'restrict_violation', constraint = 'council_takes_no_draft';
  end if;
  return new;
end $$;
create trigger council_takes_no_draft before insert or update of rulebook_id on council
  for each row execute function refuse_draft_rulebook();
create trigger session_takes_no_draft before insert or update of rulebook_id on council_session
  for each row execute function refuse_draft_rulebook();

-- migrate:down
drop trigger session_takes_no_draft on council_session;
drop trigger council_takes_no_draft on council;
drop function refuse_draft_rulebook();
create or replace function refuse_used_rulebook() returns trigger
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
drop index seat_by_council;
alter table rulebook drop column row_version;
