-- Administrators are told when the last good backup is old.

-- migrate:up
alter table watch_incident drop constraint watch_incident_kind_check;
alter table watch_incident add constraint watch_incident_kind_check
  check (kind in ('sweep-silent', 'mail-unreachable', 'records-broken', 'backup-old'));

-- migrate:down
delete from watch_incident where kind = 'backup-old';
alter table watch_incident drop constraint watch_incident_kind_check;
alter table watch_incident add constraint watch_incident_kind_check
  check (kind in ('sweep-silent', 'mail-unreachable', 'records-broken'));
