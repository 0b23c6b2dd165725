-- A member's word that nothing stands between them and a project, so that the question is not put again; a conflict that is
-- declared later stands beside it.

-- migrate:up
create table conflict_denial (
  council_id uuid not null,
  seat_id uuid not null,
  project_id uuid not null,
  denied_at timestamptz not null,
  primary key (seat_id, project_id),
  foreign key (seat_id, council_id) references seat (id, council_id),
  foreign key (council_id, project_id) references council_project (council_id, project_id)
);
create trigger conflict_denial_is_final before update or delete on conflict_denial
  for each row execute function refuse_change();

-- migrate:down
drop table conflict_denial;
