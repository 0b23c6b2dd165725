-- One topic is awarded to one proposal.

-- migrate:up
create unique index topic_is_awarded_once on project (topic_id) where stage = 'selected';

-- migrate:down
drop index topic_is_awarded_once;
