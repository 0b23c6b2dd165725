-- Since when recurring work has not been done: a program that was started anew must not forget it.

-- migrate:up
-- Before the first success: when the work was put on the list.
alter table recurring_work add column succeeded_at timestamptz not null default now();

-- migrate:down
alter table recurring_work drop column succeeded_at;
