-- What a session tells its owner: from which device, and a name to end it by that is no secret.

-- migrate:up
alter table user_session add column id uuid not null default gen_random_uuid();
alter table user_session add constraint user_session_by_id unique (id);
alter table user_session add column user_agent text not null default '' check (length(user_agent) <= 300);
alter table user_session add column address text not null default '' check (length(address) <= 60);

-- migrate:down
alter table user_session drop column address;
alter table user_session drop column user_agent;
alter table user_session drop column id;
