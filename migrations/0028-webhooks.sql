-- Signed messages to chat bridges: where to, and the log of each delivery.

-- migrate:up
create table webhook (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  url text not null check (url ~ '^https?://'),
  -- Signs what is sent; read by the program alone.
  secret text not null check (secret ~ '^whsec_'),
  language text not null check (language in ('vi', 'en')),
  event_types text[] not null,
  active boolean not null default true,
  created_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1,
  constraint removed_webhook_is_silent check (removed_at is null or not active)
);

create table webhook_delivery (
  id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null references webhook,
  event_type text not null,
  event_key text not null,
  payload jsonb not null,
  state text not null default 'planned' check (state in ('planned', 'sending', 'sent', 'failed', 'dropped')),
  attempts integer not null default 0,
  -- How many attempts were made before the present series, which a person may start anew.
  attempts_before integer not null default 0,
  -- When the sweep looks at it next: the next try, or the end of the lease while sending.
  ring_at timestamptz not null,
  response_status integer,
  response_excerpt text check (length(response_excerpt) <= 500),
  error text,
  drop_reason text,
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint event_is_queued_once unique (webhook_id, event_key),
  constraint settled_delivery_has_its_instant check ((state in ('sent', 'failed', 'dropped')) = (settled_at is not null)),
  constraint dropped_delivery_says_why check ((state = 'dropped') = (drop_reason is not null)),
  constraint series_begins_within_attempts check (attempts_before between 0 and attempts)
);
create index webhook_delivery_to_ring on webhook_delivery (ring_at) where state in ('planned', 'sending');
create index webhook_delivery_newest_first on webhook_delivery (webhook_id, created_at desc, id desc);

-- migrate:down
drop table webhook_delivery;
drop table webhook;
