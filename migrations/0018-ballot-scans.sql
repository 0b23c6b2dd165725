-- The scan of a paper ballot, for the second person to compare with what was keyed in.

-- migrate:up
alter table ballot add column scan_file_id uuid references stored_file;
alter table ballot_version add column scan_file_id uuid references stored_file;

-- migrate:down
alter table ballot_version drop column scan_file_id;
alter table ballot drop column scan_file_id;
