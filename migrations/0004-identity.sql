-- Accounts, their sessions and tokens. Secrets stand here only as hashes.

-- migrate:up
create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  password_hash text not null,
  person_id uuid unique references person,
  display_name text not null,
  roles text[] not null check (roles <@ array['administrator', 'secretary', 'leader', 'finance', 'council-member',
    'investigator', 'reporter', 'auditor']),
  language text not null default 'vi' check (language in ('vi', 'en')),
  active boolean not null default true,
  demonstration boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);

create table user_session (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  csrf_token text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index user_session_by_account on user_session (account_id);
create index user_session_by_expiry on user_session (expires_at);

create table access_token (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  name text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index access_token_by_account on access_token (account_id);

-- The first answer to a request with an Idempotency-Key, given again when the request is repeated.
create table idempotent_request (
  account_id uuid not null references account on delete cascade,
  key text not null check (length(key) between 1 and 255),
  request_digest bytea not null,
  status integer,
  answer jsonb,
  created_at timestamptz not null,
  primary key (account_id, key)
);

-- migrate:down
drop table idempotent_request;
drop table access_token;
drop table user_session;
drop table account;
