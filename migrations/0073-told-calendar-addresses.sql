-- Owners are told of opened calendar addresses, and of what an administrator ended.

-- migrate:up
alter table account_notice drop constraint account_notice_change_check;
alter table account_notice add constraint account_notice_change_check check (change in ('password-changed', 'email-changed',
  'second-factor-set', 'second-factor-removed', 'second-factor-taken-away', 'recovery-codes-renewed', 'recovery-code-used',
  'access-token-issued', 'calendar-address-opened', 'identity-linked', 'identity-unlinked', 'sessions-ended'));

-- migrate:down
-- What the schema of before has no word for is told to nobody any more.
delete from account_notice where change in ('second-factor-taken-away', 'calendar-address-opened', 'sessions-ended');
alter table account_notice drop constraint account_notice_change_check;
alter table account_notice add constraint account_notice_change_check check (change in ('password-changed', 'email-changed',
  'second-factor-set', 'second-factor-removed', 'recovery-codes-renewed', 'recovery-code-used', 'access-token-issued',
  'identity-linked', 'identity-unlinked'));
