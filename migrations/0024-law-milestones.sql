-- A milestone of the law stands on a project once; those that come again are told apart by the number in their title.

-- migrate:up
create unique index milestone_of_law_stands_once on milestone (project_id, kind, title) where origin = 'law';

-- migrate:down
drop index milestone_of_law_stands_once;
