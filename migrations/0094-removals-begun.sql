-- A removal that the store was asked for and has not answered may still come, and would take what was put there since. So it is
-- written down before it is asked for: it holds the content, so that nobody else removes it, and tells who brings the same bytes.

-- migrate:up
alter table held_content add column removal_begun_at timestamptz;

-- migrate:down
alter table held_content drop column removal_begun_at;
