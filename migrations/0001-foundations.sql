-- Words fold to lower case without accents, so that a search for "tao xoan" finds "Tảo xoắn"; histories take no change.

-- migrate:up
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

create function fold_accents(words text) returns text
  language sql immutable strict parallel safe
  set search_path = public
  return lower(unaccent('unaccent'::regdictionary, normalize(words, nfc)));

create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% rows are written once and never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- A date as old papers give it: year, month or day.
create domain partial_date as text
  check (value ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

-- migrate:down
drop domain partial_date;
drop function refuse_change();
drop function fold_accents(text);
drop extension btree_gist;
drop extension pg_trgm;
drop extension unaccent;
