-- What the office says of days over the built-in lists of public holidays, and under which state of the calendar each
-- project's schedule was laid out.

-- migrate:up
create table holiday_calendar (
  id uuid primary key,
  -- There is one calendar.
  only_one boolean not null default true unique check (only_one),
  -- Edition of the built-in lists that the revision counts.
  edition integer not null default 0,
  -- Raised by each change of a day, and by a new edition.
  revision integer not null default 1 check (revision > 0),
  -- No open schedule stands behind this revision.
  settled_revision integer not null default 0 check (settled_revision <= revision)
);
insert into holiday_calendar (id) values ('0c8f1d52-6a0e-4c52-9a53-3f5d6c1b7e21');

create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('off', 'working', 'ordinary')),
  name text check (name ~ '\S'),
  source text check (source ~ '\S'),
  changed_at timestamptz not null,
  constraint calendar_day_is_named check (kind = 'ordinary' or name is not null),
  constraint fixed_holiday_is_not_worked
    check (kind <> 'working' or to_char(day, 'MM-DD') not in ('01-01', '04-30', '05-01', '09-02'))
);

create table project_schedule (
  project_id uuid primary key references project,
  calendar_revision integer not null
);
create index project_schedule_by_revision on project_schedule (calendar_revision);
-- Laid out before there were lists: behind every revision.
insert into project_schedule (project_id, calendar_revision)
  select distinct project_id, 0 from milestone where origin = 'law' and state = 'open';

-- migrate:down
drop table project_schedule, calendar_day, holiday_calendar;
