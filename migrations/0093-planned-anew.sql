-- What a change of a policy or of the work calendar has left behind is looked for once more: overdue reminders that came to an
-- end while their matter stayed open, and schedules that were laid out while a day changed.

-- migrate:up
update reminded_subject set is_stale = true where open;
update holiday_calendar set settled_revision = 0;

-- migrate:down
-- What is planned anew where nothing was left behind stays as it is.
