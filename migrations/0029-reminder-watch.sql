-- What shows that reminders go out: when the mail server last answered, what recurring work last ran, which incidents
-- administrators were told of; and the indexes by which a million reminders are watched without reading them.

-- migrate:up
-- One row: what senders last heard of the mail server, whichever program they run in.
create table mail_server_answer (
  only_row boolean primary key default true check (only_row),
  answered_at timestamptz not null,
  reached_at timestamptz,
  unreachable_since timestamptz,
  reason text,
  constraint silent_server_says_why check ((unreachable_since is null) = (reason is null))
);

create table recurring_work (
  name text primary key,
  every_ms integer not null check (every_ms > 0),
  began_at timestamptz,
  ended_at timestamptz,
  -- Why the last run failed; none: it ended well, or none has ended yet.
  failure text
);

create table watch_incident (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('sweep-silent', 'mail-unreachable')),
  since timestamptz not null,
  told_at timestamptz not null,
  ended_at timestamptz
);
-- Several programs watch; the one that opens the incident tells of it.
create unique index watch_incident_one_open on watch_incident (kind) where ended_at is null;

-- One row: what was counted once, so that totals never read the whole ledger.
create table reminder_tally (
  only_row boolean primary key default true check (only_row),
  -- Sent before this instant are in `sent`; what came later is counted by the index.
  counted_until timestamptz not null default '-infinity',
  sent bigint not null default 0,
  -- Had failed, and were tried again or dropped since.
  failed_and_settled bigint not null default 0
);
insert into reminder_tally default values;

create index reminder_sent on reminder (settled_at) where state = 'sent';
-- The list of reminders by state, newest first.
create index reminder_by_state on reminder (state, due_at desc, id desc);

-- migrate:down
drop index reminder_by_state;
drop index reminder_sent;
drop table reminder_tally;
drop table watch_incident;
drop table recurring_work;
drop table mail_server_answer;
