-- Contents that are put into the store before the act that names them, and held until it is decided: what a refused act, or a
-- program that died, leaves there is found here and cleared.

-- migrate:up
create table held_content (
  id uuid primary key default gen_random_uuid(),
  -- Of the content, in hexadecimal.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The store has it.
  placed boolean not null default false,
  held_until timestamptz not null
);
create index held_content_by_content on held_content (sha256);
create index held_content_to_clear on held_content (held_until);

-- migrate:down
drop table held_content;
