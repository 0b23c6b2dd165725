-- A reminder is promised to a role on a subject and takes its persons when it rings; what rings for one person goes into
-- messages: mails, tried again until they are out, and notices of the inbox, which are there as soon as they are written.

-- migrate:up
-- What the ledger plans for, so that a change of policy finds what it concerns.
create table reminded_subject (
  kind text not null,
  id uuid not null,
  revision integer not null,
  topic text not null,
  due_date date not null,
  open boolean not null,
  is_stale boolean not null default false,
  primary key (kind, id)
);
create index reminded_subject_stale on reminded_subject (kind, id) where open and is_stale;
create index reminded_subject_by_topic on reminded_subject (topic) where open;

insert into reminded_subject (kind, id, revision, topic, due_date, open, is_stale)
select 'milestone', milestone.id, milestone.revision, milestone.kind, milestone.due_date, true, true
from milestone where milestone.state = 'open' and exists (select from reminder where reminder.subject_kind = 'milestone'
  and reminder.subject_id = milestone.id and reminder.state in ('planned', 'sending'));

-- An office's own policies; what it does not write, the program's built-in ones say.
create table reminder_policy (
  topic text primary key,
  content jsonb not null,
  version integer not null default 1,
  changed_at timestamptz not null
);

alter table message alter column header_id drop not null;
alter table message alter column to_address drop not null;
alter table message add column channel text not null default 'mail' check (channel in ('mail', 'inbox'));
alter table message alter column channel drop default;
-- The office's day of a mail with everything that rings for its reader.
alter table message add column digest_on date;
alter table message add column path text;
alter table message add column attempts integer not null default 0;
-- When the sweep looks at it next: at once, after a pause, or when the lease of a sender ends.
alter table message add column ring_at timestamptz;
alter table message add column reason text;
alter table message add column read_at timestamptz;
update message set ring_at = created_at;
alter table message alter column ring_at set not null;
alter table message drop constraint message_state_check;
alter table message add constraint message_state_check
  check (state in ('prepared', 'kept', 'sent', 'failed', 'cancelled'));
alter table message add constraint mail_has_its_header check ((channel = 'mail') = (header_id is not null));
alter table message add constraint notice_is_there_at_once check (channel <> 'inbox' or state = 'sent');
alter table message add constraint sent_mail_has_its_address
  check (channel <> 'mail' or state not in ('sent', 'kept') or to_address is not null);
create index message_to_send on message (ring_at, id) where channel = 'mail' and state = 'prepared';
create unique index message_one_digest_a_day on message (recipient_id, digest_on)
  where digest_on is not null and state <> 'cancelled';
create index message_inbox on message (recipient_id, created_at desc, id desc) where channel = 'inbox';
create index message_unread on message (recipient_id) where channel = 'inbox' and read_at is null;

alter table reminder alter column recipient_id drop not null;
-- Whom it is promised to; until it rings nobody is named.
alter table reminder add column recipient_role text not null default 'responsible' check (recipient_role in
  ('responsible', 'principal-investigator', 'council-member', 'secretary', 'leader', 'finance', 'administrator'));
alter table reminder alter column recipient_role drop default;
-- The first who holds the role takes the planned row, each further one a share beside it.
alter table reminder add column share integer not null default 0;
alter table reminder drop constraint reminder_kind_check;
alter table reminder add constraint reminder_kind_check check (kind in ('before', 'due', 'overdue', 'escalation'));
alter table reminder drop constraint reminder_channel_check;
alter table reminder add constraint reminder_channel_check check (channel in ('mail', 'inbox'));

alter table reminder drop constraint reminder_is_planned_once;
update reminder set share = numbered.share from (
  select id, row_number() over (partition by subject_kind, subject_id, subject_revision, kind, offset_days, channel
    order by recipient_id) - 1 as share from reminder) numbered
where numbered.id = reminder.id and numbered.share > 0;
alter table reminder add constraint reminder_is_planned_once
  unique (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_role, channel, share);
create unique index reminder_reaches_a_person_once
  on reminder (subject_kind, subject_id, subject_revision, kind, offset_days, channel, recipient_id)
  where recipient_id is not null;
create unique index reminder_one_overdue_at_a_time on reminder (subject_kind, subject_id, recipient_role, channel)
  where kind = 'overdue' and state = 'planned' and recipient_id is null;
alter table reminder add constraint reminder_rings_for_a_person
  check (recipient_id is not null or state in ('planned', 'cancelled', 'superseded', 'failed'));

-- What a program of before had in hand is prepared again; what waits for its next attempt keeps its moment.
update reminder set state = 'planned' where state = 'sending';
update message set ring_at = reminder.ring_at, attempts = reminder.attempts from reminder
  where reminder.message_id = message.id and reminder.state = 'planned';

drop index reminder_to_ring;
-- The sweep: what is due and has no person yet, earliest first; then what is in no message yet, by person.
create index reminder_to_ring on reminder (ring_at, id)
  where state = 'planned' and message_id is null and recipient_id is null;
create index reminder_to_gather on reminder (recipient_id, ring_at)
  where state = 'planned' and message_id is null and recipient_id is not null;
create index reminder_of_message on reminder (message_id) where message_id is not null;
-- What people are to see and settle.
create index reminder_failed on reminder (settled_at desc, id) where state = 'failed';

alter table sweep add column calendar_revision integer not null default 0;

-- migrate:down
alter table sweep drop column calendar_revision;
drop index reminder_failed;
drop index reminder_of_message;
drop index reminder_to_gather;
drop index reminder_to_ring;
create index reminder_to_ring on reminder (ring_at) where state in ('planned', 'sending');
delete from reminder where channel = 'inbox' or recipient_id is null or kind = 'escalation';
alter table reminder drop constraint reminder_rings_for_a_person;
drop index reminder_one_overdue_at_a_time;
drop index reminder_reaches_a_person_once;
alter table reminder drop constraint reminder_is_planned_once;
alter table reminder drop constraint reminder_channel_check;
alter table reminder add constraint reminder_channel_check check (channel in ('mail'));
alter table reminder drop constraint reminder_kind_check;
alter table reminder add constraint reminder_kind_check check (kind in ('before', 'due', 'overdue'));
alter table reminder drop column share;
alter table reminder drop column recipient_role;
alter table reminder alter column recipient_id set not null;
alter table reminder add constraint reminder_is_planned_once
  unique (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_id, channel);
drop index message_unread;
drop index message_inbox;
drop index message_one_digest_a_day;
drop index message_to_send;
update reminder set message_id = null, state = 'planned' where message_id in
  (select id from message where channel = 'inbox' or state = 'cancelled' or to_address is null);
delete from message where channel = 'inbox' or state = 'cancelled' or to_address is null;
alter table message drop constraint sent_mail_has_its_address;
alter table message drop constraint notice_is_there_at_once;
alter table message drop constraint mail_has_its_header;
alter table message drop constraint message_state_check;
alter table message add constraint message_state_check check (state in ('prepared', 'kept', 'sent', 'failed'));
alter table message drop column read_at;
alter table message drop column reason;
alter table message drop column ring_at;
alter table message drop column attempts;
alter table message drop column path;
alter table message drop column digest_on;
alter table message drop column channel;
alter table message alter column to_address set not null;
alter table message alter column header_id set not null;
drop table reminder_policy;
drop table reminded_subject;
