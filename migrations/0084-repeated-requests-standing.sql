-- How its account stood when a request was answered, so that its answer is not repeated to whom a ground of it was taken since.

-- migrate:up
-- Null in requests of before, and in those not answered yet.
alter table idempotent_request add column standing_digest bytea;

-- migrate:down
alter table idempotent_request drop column standing_digest;
