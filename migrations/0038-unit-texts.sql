-- What a reporter writes beside the report of one unit, apart from what is written about the whole office.

-- migrate:up
alter table annual_text add column unit_id uuid references institution;
alter table annual_text drop constraint annual_text_stands_once;
alter table annual_text add constraint annual_text_stands_once unique nulls not distinct (year, section, unit_id);

-- migrate:down
alter table annual_text drop constraint annual_text_stands_once;
alter table annual_text drop column unit_id;
alter table annual_text add constraint annual_text_stands_once unique (year, section);
