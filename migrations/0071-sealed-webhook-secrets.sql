-- Secrets that sign webhooks as bytes, so that they can stand sealed.

-- migrate:up
alter table webhook drop constraint webhook_secret_check;
alter table webhook alter column secret type bytea using convert_to(secret, 'UTF8');
alter table webhook add constraint webhook_has_a_secret check (octet_length(secret) > 0);

-- migrate:down
alter table webhook drop constraint webhook_has_a_secret;
-- What is sealed cannot be opened here: such a webhook signs nothing that its receiver takes, until its secret is renewed.
alter table webhook alter column secret type text using
  case when substring(secret from 1 for 6) = convert_to('whsec_', 'UTF8') then convert_from(secret, 'UTF8')
    else 'whsec_' || encode(convert_to(gen_random_uuid()::text, 'UTF8'), 'base64') end;
alter table webhook add constraint webhook_secret_check check (secret ~ '^whsec_');
