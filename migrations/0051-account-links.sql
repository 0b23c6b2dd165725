-- Accounts without a password yet, and the links by which their owners choose one.

-- migrate:up
alter table account alter column password_hash drop not null;

-- A link is drawn when its mail is sent, so that nothing but the mail ever holds it; here stands its digest.
create table account_link (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  purpose text not null check (purpose in ('invitation', 'reset')),
  token_digest bytea unique,
  expires_at timestamptz,
  created_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  mail_state text not null check (mail_state in ('planned', 'sent', 'failed', 'shown')),
  attempts integer not null default 0,
  ring_at timestamptz not null,
  reason text,
  constraint link_that_is_out_expires check ((token_digest is null) = (expires_at is null)),
  constraint link_is_used_or_ended check (used_at is null or ended_at is null)
);
create unique index account_has_one_living_link on account_link (account_id) where used_at is null and ended_at is null;
create index account_link_to_send on account_link (ring_at)
  where mail_state = 'planned' and used_at is null and ended_at is null;

-- migrate:down
drop table account_link;
delete from account where password_hash is null;
alter table account alter column password_hash set not null;
