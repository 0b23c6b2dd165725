-- For whom an ordered file was made, so that it is not handed out to whoever may read less since.

-- migrate:up
-- Roles, person and institution at its making, and what it may tell of where that is not everything; null in files of before.
alter table file_order add column made_for jsonb;

-- migrate:down
alter table file_order drop column made_for;
