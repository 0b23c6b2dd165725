-- What waits for somebody is a small part of what there is, and so is a month: indexes that find only that part.

-- migrate:up
create index council_session_not_over on council_session (scheduled_at) where state in ('scheduled', 'open', 'voting');
create index conflict_to_decide on conflict (council_id) where status in ('suggested', 'declared');
create index ballot_to_confirm on ballot (session_id) where state = 'awaiting-confirmation';
create index council_session_by_day on council_session (scheduled_at);
create index milestone_by_day on milestone (due_date, project_id) where state <> 'cancelled';
create index funding_plan_to_check on funding_plan (created_at, project_id) where kind in ('estimate', 'recorded');
create index project_by_last_act on project (stage, last_act_on, code);
create index project_by_investigator on project (principal_investigator_id) where principal_investigator_id is not null;

-- migrate:down
drop index council_session_not_over, council_session_by_day, milestone_by_day, conflict_to_decide, ballot_to_confirm, funding_plan_to_check, project_by_last_act,
  project_by_investigator;
