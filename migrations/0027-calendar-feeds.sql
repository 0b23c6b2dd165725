-- Secret addresses of calendars: one owner, one subject; the secret stands here only as a hash.

-- migrate:up
create table calendar_feed (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  scope text not null check (scope in ('person', 'council', 'project')),
  project_id uuid references project,
  council_id uuid references council,
  secret_hash bytea not null unique,
  -- Its place among the feeds of its account, which bounds their number.
  slot integer not null,
  created_at timestamptz not null,
  last_read_at timestamptz,
  revoked_at timestamptz,
  constraint feed_has_its_subject check ((scope = 'project') = (project_id is not null)
    and (scope = 'council') = (council_id is not null)),
  constraint account_has_at_most_twenty_feeds check (slot between 1 and 20)
);
create unique index calendar_feed_slot_is_taken_once on calendar_feed (account_id, slot) where revoked_at is null;
create index calendar_feed_newest_first on calendar_feed (created_at desc, id desc) where revoked_at is null;

-- migrate:down
drop table calendar_feed;
