-- Files that a person orders and a worker makes: who asked for what, how far it is, and where its content lies until it expires.

-- migrate:up
create table file_order (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  parameters jsonb not null,
  title text not null check (title ~ '\S'),
  language text not null check (language in ('vi', 'en')),
  ordered_by uuid not null references account,
  ordered_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled')),
  steps_done integer not null default 0 check (steps_done >= 0),
  steps_total integer check (steps_total >= steps_done),
  attempts integer not null default 0,
  -- When the sweep looks at it next: at once, or when the lease of whoever makes it ends.
  ring_at timestamptz not null,
  failure text,
  file_name text check (file_name <> '' and file_name !~ '[/\\[:cntrl:]]'),
  media_type text,
  -- Of the content, in hexadecimal: null again when it was given up.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint check (size > 0),
  settled_at timestamptz,
  expires_at timestamptz,
  constraint failed_order_says_why check ((state = 'failed') = (failure is not null)),
  constraint ready_order_has_its_file check ((state = 'ready') = (file_name is not null)
    and (state = 'ready') = (media_type is not null) and (state = 'ready') = (expires_at is not null)
    and (state = 'ready' or sha256 is null) and (sha256 is null) = (size is null)),
  constraint settled_order_has_its_instant check ((state in ('ready', 'failed', 'cancelled')) = (settled_at is not null))
);
-- The same asked twice is one order while it is not settled; parameters may be longer than an index entry.
create unique index file_order_stands_once on file_order (ordered_by, kind, language, md5(parameters::text))
  where state in ('waiting', 'making');
create index file_order_to_ring on file_order (ring_at) where state in ('waiting', 'making');
create index file_order_newest_first on file_order (ordered_by, ordered_at desc, id desc);
create index file_order_by_content on file_order (sha256) where sha256 is not null;
create index file_order_to_expire on file_order (expires_at) where sha256 is not null;

-- migrate:down
drop table file_order;
