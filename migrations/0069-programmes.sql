-- A project may belong to a programme: a project of that kind, which itself belongs to none.

-- migrate:up
alter table project add constraint project_is_of_one_kind unique (id, kind);
-- The same for every row: it makes the reference below find programmes alone.
alter table project add column programme_kind text not null default 'programme' check (programme_kind = 'programme');
alter table project add column programme_id uuid;
alter table project add constraint project_belongs_to_a_programme
  foreign key (programme_id, programme_kind) references project (id, kind);
alter table project add constraint programme_belongs_to_none check (programme_id is null or kind <> 'programme');
-- The list of a programme's projects comes in the order of their codes.
create index project_of_programme on project (programme_id, code, id) where programme_id is not null;

-- migrate:down
alter table project drop column programme_id, drop column programme_kind;
alter table project drop constraint project_is_of_one_kind;
