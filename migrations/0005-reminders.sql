-- The ledger of reminders: a row is the promise, the queue only rings the bell.

-- migrate:up
create table message (
  id uuid primary key default gen_random_uuid(),
  header_id text not null unique,
  recipient_id uuid not null references person,
  to_address text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  state text not null check (state in ('prepared', 'kept', 'sent', 'failed')),
  created_at timestamptz not null,
  sent_at timestamptz
);
create index message_newest_first on message (created_at desc, id);

create table reminder (
  id uuid primary key default gen_random_uuid(),
  subject_kind text not null,
  subject_id uuid not null,
  subject_revision integer not null,
  kind text not null check (kind in ('before', 'due', 'overdue')),
  offset_days integer not null,
  recipient_id uuid not null references person,
  channel text not null check (channel in ('mail')),
  due_at timestamptz not null,
  state text not null check (state in ('planned', 'sending', 'sent', 'failed', 'cancelled', 'superseded')),
  attempts integer not null default 0,
  ring_at timestamptz not null,
  message_id uuid references message,
  reason text,
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint reminder_is_planned_once
    unique (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_id, channel),
  constraint sent_reminder_has_its_message check (state <> 'sent' or message_id is not null)
);
-- The sweep: what is due and not settled, earliest first.
create index reminder_to_ring on reminder (ring_at) where state in ('planned', 'sending');
create index reminder_by_subject on reminder (subject_kind, subject_id, due_at);

create table sweep (
  only_row boolean primary key default true check (only_row),
  last_swept_at timestamptz not null
);

-- migrate:down
drop table sweep;
drop table reminder;
drop table message;
