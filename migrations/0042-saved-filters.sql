-- Filters of the list of projects that an account gave a name, with their columns and order.

-- migrate:up
create table saved_filter (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  name text not null check (name ~ '\S' and length(name) <= 100),
  -- As the list's address carries it.
  query text not null check (length(query) <= 4000),
  is_default boolean not null default false,
  created_at timestamptz not null,
  constraint filter_is_named_once unique (account_id, name)
);
-- The list begins with one filter at most.
create unique index saved_filter_default on saved_filter (account_id) where is_default;

-- migrate:down
drop table saved_filter;
