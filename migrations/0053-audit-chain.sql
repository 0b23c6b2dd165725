-- The rows of each root are a chain: every row holds the SHA-256 of the row before it and of its own text, under a head that
-- only an insertion moves. Anchors keep what all heads were on a day; the same stands in a file outside the database.

-- migrate:up
alter table audit_entry
  -- Where the request came from.
  add column from_address text,
  add column chain_position bigint,
  add column digest bytea;

-- A cell as its length in octets and its text, so that no two rows have one text; `-` where there is nothing.
create function audit_cell(cell text) returns text
  language sql immutable parallel safe
  return coalesce(octet_length(cell)::text || ':' || cell, '-') || ';';

-- The whole row but its place in the chain, which the digests themselves hold.
create function audit_entry_text(entry audit_entry) returns text
  language sql stable parallel safe
  return audit_cell(entry.id::text)
    || audit_cell(entry.name::text)
    || audit_cell(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))
    || audit_cell(entry.act)
    || audit_cell(entry.root_kind)
    || audit_cell(entry.root_id::text)
    || audit_cell(entry.subject_kind)
    || audit_cell(entry.subject_id::text)
    || audit_cell(entry.account_id::text)
    || audit_cell(entry.actor_name)
    || audit_cell(entry.effective_date::text)
    || audit_cell(entry.reason)
    || audit_cell(entry.before::text)
    || audit_cell(entry.after::text)
    || audit_cell(entry.sealed_by_id::text)
    || audit_cell(entry.request_id)
    || audit_cell(entry.from_address);

create function next_audit_digest(previous bytea, entry_text text) returns bytea
  language sql immutable parallel safe
  return sha256(previous || convert_to(entry_text, 'UTF8'));

create table audit_head (
  root_kind text not null,
  root_id uuid not null,
  chain_position bigint not null check (chain_position >= 0),
  digest bytea not null,
  primary key (root_kind, root_id)
) with (fillfactor = 70);

-- What is there already is chained in the order in which it was written, in one pass.
set local statement_timeout = 0;
create aggregate chained_audit_digest(text) (sfunc = next_audit_digest, stype = bytea, initcond = '');
alter table audit_entry disable trigger audit_entry_is_append_only;
update audit_entry set chain_position = chained.position, digest = chained.digest
from (
  select id, row_number() over root as position, chained_audit_digest(audit_entry_text(entry)) over root as digest
  from audit_entry entry
  window root as (partition by root_kind, root_id order by id rows unbounded preceding)
) chained
where chained.id = audit_entry.id;
alter table audit_entry enable trigger audit_entry_is_append_only;
drop aggregate chained_audit_digest(text);
insert into audit_head
  select distinct on (root_kind, root_id) root_kind, root_id, chain_position, digest from audit_entry
  order by root_kind, root_id, chain_position desc;

alter table audit_entry
  alter column chain_position set not null,
  alter column digest set not null,
  add constraint audit_entry_stands_in_its_chain check (chain_position > 0 and octet_length(digest) = 32);
create unique index audit_entry_in_chain on audit_entry (root_kind collate "C", root_id, chain_position);

-- Under the owner's rights: the program's role may add rows, and nothing else here.
create function chain_audit_entry() returns trigger
  language plpgsql security definer set search_path = public as $$
declare head audit_head;
begin
  insert into audit_head values (new.root_kind, new.root_id, 0, '') on conflict do nothing;
  select * into strict head from audit_head where (root_kind, root_id) = (new.root_kind, new.root_id) for update;
  new.chain_position := head.chain_position + 1;
  new.digest := next_audit_digest(head.digest, audit_entry_text(new));
  update audit_head set chain_position = new.chain_position, digest = new.digest
    where (root_kind, root_id) = (new.root_kind, new.root_id);
  return new;
end $$;
create trigger audit_entry_is_chained before insert on audit_entry
  for each row execute function chain_audit_entry();

create function refuse_turning_back() returns trigger
  language plpgsql as $$
begin
  if (new.root_kind, new.root_id, new.chain_position) is distinct from (old.root_kind, old.root_id, old.chain_position + 1) then
    raise exception 'the head of an audit chain only goes forward' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
-- The program's role gets no right to write here.
comment on table audit_head is 'written by triggers only';
create trigger audit_head_goes_forward before update on audit_head for each row execute function refuse_turning_back();
create trigger audit_head_stays before delete on audit_head for each row execute function refuse_change();
create trigger audit_head_is_never_emptied before truncate on audit_head for each statement execute function refuse_change();

create table audit_anchor (
  number integer primary key check (number > 0),
  at timestamptz not null,
  roots bigint not null,
  entries bigint not null,
  -- Over all heads, in order.
  heads_digest bytea not null,
  -- Over the heads that had moved since the anchor before.
  moved_digest bytea not null,
  -- Over this anchor and the one before it.
  digest bytea not null
);
-- The heads that had moved since the anchor before, as they stood.
create table audit_anchored_head (
  root_kind text collate "C" not null,
  root_id uuid not null,
  chain_position bigint not null,
  digest bytea not null,
  anchor_number integer not null references audit_anchor deferrable initially deferred,
  primary key (root_kind, root_id, chain_position)
);
create index audit_anchored_head_by_anchor on audit_anchored_head (anchor_number);
create trigger audit_anchor_stays before update or delete on audit_anchor for each row execute function refuse_change();
create trigger audit_anchor_is_never_emptied before truncate on audit_anchor
  for each statement execute function refuse_change();
create trigger audit_anchored_head_stays before update or delete on audit_anchored_head
  for each row execute function refuse_change();
create trigger audit_anchored_head_is_never_emptied before truncate on audit_anchored_head
  for each statement execute function refuse_change();

-- migrate:down
drop table audit_anchored_head;
drop table audit_anchor;
drop function chain_audit_entry() cascade;
drop table audit_head;
drop function refuse_turning_back();
drop function next_audit_digest(bytea, text);
drop index audit_entry_in_chain;
alter table audit_entry drop constraint audit_entry_stands_in_its_chain;
drop function audit_entry_text(audit_entry);
drop function audit_cell(text);
alter table audit_entry drop column digest, drop column chain_position, drop column from_address;
