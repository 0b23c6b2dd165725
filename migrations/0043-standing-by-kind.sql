-- The team of a project, and whether somebody is of it, sits on it or is kept from it: with the kind behind the person, the
-- primary key is reckoned dear by PostgreSQL 18, which then reads all of another index instead.

-- migrate:up
create index project_standing_by_kind on project_standing (project_id, kind, person_id);

-- migrate:down
drop index project_standing_by_kind;
