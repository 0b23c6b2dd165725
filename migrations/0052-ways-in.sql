-- The second step of signing in and who must take it, what an access token may do, and who comes in by a provider.

-- migrate:up
create table second_factor (
  account_id uuid primary key references account on delete cascade,
  secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- The half minute of the last code that was taken: no code is taken twice.
  last_step bigint
);

create table recovery_code (
  account_id uuid not null references account on delete cascade,
  digest bytea not null,
  used_at timestamptz,
  primary key (account_id, digest)
);

-- Whoever gave the right password and has still to give a code.
create table pending_sign_in (
  token_digest bytea primary key,
  account_id uuid not null references account on delete cascade,
  expires_at timestamptz not null
);
create index pending_sign_in_by_expiry on pending_sign_in (expires_at);

create table second_factor_demand (
  id uuid primary key default gen_random_uuid(),
  roles text[] not null default '{}' check (roles <@ array['administrator', 'secretary', 'leader', 'finance',
    'council-member', 'investigator', 'reporter', 'auditor']),
  version integer not null default 1
);
create unique index second_factor_demand_stands_once on second_factor_demand ((true));
insert into second_factor_demand default values;

-- Tokens of before keep what they could do.
alter table access_token add column scopes text[] not null default '{read,write}'
  check (scopes <@ array['read', 'write'] and cardinality(scopes) > 0);
alter table access_token alter column scopes drop default;
alter table access_token add column last_used_at timestamptz;

create table account_subject (
  issuer text not null check (length(issuer) <= 300),
  subject text not null check (length(subject) between 1 and 255),
  account_id uuid not null references account on delete cascade,
  linked_at timestamptz not null,
  primary key (issuer, subject),
  constraint account_has_one_subject unique (account_id, issuer)
);

-- migrate:down
drop table account_subject;
alter table access_token drop column last_used_at;
alter table access_token drop column scopes;
drop table second_factor_demand;
drop table pending_sign_in;
drop table recovery_code;
drop table second_factor;
