-- Reports of one programme, as there are those of one unit.

-- migrate:up
alter table kept_report add column programme_id uuid references project;
alter table annual_text add column programme_id uuid references project;
alter table annual_text drop constraint annual_text_stands_once;
alter table annual_text add constraint annual_text_stands_once
  unique nulls not distinct (year, section, unit_id, programme_id);

-- migrate:down
alter table annual_text drop constraint annual_text_stands_once;
alter table annual_text drop column programme_id;
alter table annual_text add constraint annual_text_stands_once unique nulls not distinct (year, section, unit_id);
alter table kept_report drop column programme_id;
