-- The nightly look whether all records hold, and its incident of which administrators are told.

-- migrate:up
create table invariant_check (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  took_ms integer not null,
  -- What did not hold, with the records that broke it.
  broken jsonb not null
);
create index invariant_check_by_time on invariant_check (at desc);
alter table watch_incident drop constraint watch_incident_kind_check;
alter table watch_incident add constraint watch_incident_kind_check
  check (kind in ('sweep-silent', 'mail-unreachable', 'records-broken'));

-- migrate:down
delete from watch_incident where kind = 'records-broken';
alter table watch_incident drop constraint watch_incident_kind_check;
alter table watch_incident add constraint watch_incident_kind_check check (kind in ('sweep-silent', 'mail-unreachable'));
drop table invariant_check;
