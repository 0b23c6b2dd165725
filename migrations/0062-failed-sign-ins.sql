-- Who did not get in, counted by account, network and day: a flood adds to counts, not rows.

-- migrate:up
create table failed_sign_in (
  id uuid primary key default gen_random_uuid(),
  -- Null: no account has the address that was typed, which is not kept: it may be a password.
  account_id uuid references account on delete cascade,
  step text not null check (step in ('password', 'code', 'held-off')),
  -- Null: one of many, when a day has named enough of them.
  network text check (length(network) <= 60),
  day date not null,
  tried integer not null check (tried > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  constraint failed_sign_in_counted_once unique nulls not distinct (account_id, day, step, network)
);
create index failed_sign_in_by_last on failed_sign_in (last_at desc, id desc);

-- migrate:down
drop table failed_sign_in;
