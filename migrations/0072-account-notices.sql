-- Mails that tell the owner of an account that a way into it was changed.

-- migrate:up
create table account_notice (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  change text not null check (change in ('password-changed', 'email-changed', 'second-factor-set',
    'second-factor-removed', 'recovery-codes-renewed', 'recovery-code-used', 'access-token-issued',
    'identity-linked', 'identity-unlinked')),
  -- Where the account was reached when it happened: a change of the address is told to the one before.
  email text not null check (email <> ''),
  happened_at timestamptz not null,
  mail_state text not null default 'planned' check (mail_state in ('planned', 'sent', 'failed')),
  attempts integer not null default 0,
  ring_at timestamptz not null,
  reason text
);
create index account_notice_to_send on account_notice (ring_at) where mail_state = 'planned';
create index account_notice_of_account on account_notice (account_id);
create index account_notice_by_age on account_notice (happened_at);

-- migrate:down
drop table account_notice;
