-- The record of an institution or a person finds its projects by each of the roles that stand in the project's row.

-- migrate:up
create index project_by_authority on project (authority_id, code desc);
create index project_by_holder on project (held_by_id) where held_by_id is not null;

-- migrate:down
drop index project_by_authority;
drop index project_by_holder;
