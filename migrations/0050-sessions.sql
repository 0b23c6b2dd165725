-- What a session tells its owner, and how often somebody may knock at the door.

-- migrate:up
alter table user_session add column id uuid not null default gen_random_uuid();
alter table user_session add constraint user_session_by_id unique (id);
alter table user_session add column user_agent text not null default '' check (length(user_agent) <= 300);
alter table user_session add column address text not null default '' check (length(address) <= 60);

-- How often something was tried until then; whose, only the digest knows.
create table throttle (
  key bytea primary key,
  tried integer not null,
  until timestamptz not null
);
create index throttle_by_end on throttle (until);

-- From where an account has signed in before: guessing elsewhere does not shut it out here.
create table familiar_network (
  account_id uuid not null references account on delete cascade,
  network text not null check (length(network) <= 60),
  last_used_at timestamptz not null,
  primary key (account_id, network)
);

-- migrate:down
drop table familiar_network;
drop table throttle;
alter table user_session drop column address;
alter table user_session drop column user_agent;
alter table user_session drop column id;
