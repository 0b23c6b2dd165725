-- What a search finds of a project: its words as they are written and without accents, kept by triggers beside the records.

-- migrate:up

-- Marks that nobody sees (direction, joiners, soft hyphens) go, case goes, accents are composed, and the tone stands where newer
-- spelling puts it: "hoà" and "hòa", "thuỷ" and "thủy" are one word. Old typefaces write Đ as the Icelandic letter.
create function search_form(words text) returns text
  language sql immutable strict parallel safe
  return replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    normalize(lower(normalize(
      regexp_replace(words, '[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]', '', 'g'),
      nfc)), nfc),
    'oà', 'òa'), 'oá', 'óa'), 'oả', 'ỏa'), 'oã', 'õa'), 'oạ', 'ọa'),
    'oè', 'òe'), 'oé', 'óe'), 'oẻ', 'ỏe'), 'oẽ', 'õe'), 'oẹ', 'ọe'),
    'uỳ', 'ùy'), 'uý', 'úy'), 'uỷ', 'ủy'), 'uỹ', 'ũy'), 'uỵ', 'ụy'),
    'ð', 'đ');

-- Twice, because a sign may become letters that carry accents themselves.
create function search_fold(words text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    lower(unaccent('unaccent'::regdictionary, lower(unaccent('unaccent'::regdictionary, search_form(words))))),
    '[\u0300-\u036f]', '', 'g');

-- Ranges of code points, so that what a word is does not hang on the server's locale; none is longer than an index takes.
create function split_words(words text) returns text[]
  language sql immutable strict parallel safe
  return array(
    select left(word, 60)
    from regexp_split_to_table(words,
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\ufffc\ufffd]+')
      with ordinality as split (word, place)
    where word <> '' order by place);

create function search_vector(words text) returns tsvector
  language sql immutable strict parallel safe
  return array_to_tsvector(split_words(search_form(words)) || split_words(search_fold(words)));

-- A paper's number or a code as one word: "690 /QĐ-UBND" is "690/qd-ubnd".
create function search_number(words text) returns text
  language sql immutable strict parallel safe
  return left(regexp_replace(search_fold(words), '\s', '', 'g'), 100);

-- All words, of the last one its beginning; null where there is no word. An accent that is typed is meant, unless folded.
-- Words hold no sign of the query language: all of those part words.
create function search_query(words text[]) returns tsquery
  language sql immutable strict parallel safe
  return (select string_agg('''' || word || '''' || case when place = cardinality(words) then ':*' else '' end, ' & ')::tsquery
    from unnest(words) with ordinality as typed (word, place));

create table project_search (
  project_id uuid primary key references project,
  code text not null,
  numbers text[] not null,
  title_words tsvector not null,
  shared_words tsvector not null,
  office_words tsvector
);
comment on column project_search.shared_words is 'what everybody finds who knows of the project';
comment on column project_search.office_words is 'where there are some, with the papers of councils, whose titles may name reviewers or grades';
create index project_search_newest_first on project_search (code desc, project_id desc);
create index project_search_by_number on project_search using gin (numbers) with (fastupdate = off);
create index project_search_by_title on project_search using gin (title_words) with (fastupdate = off);
create index project_search_by_shared_words on project_search using gin (shared_words) with (fastupdate = off);
create index project_search_by_office_words on project_search using gin (office_words) with (fastupdate = off);

-- Each text by which a project is found, and whether only the office finds it so. Withdrawn and replaced documents are not found.
create view project_search_text as
  select id as project_id, 1 as place, 'title' as field, title as words, false as for_office from project
  union all select id, 2, 'code', code, false from project
  union all select linked.project_id, 3, 'decision', decision.number, false
    from project_decision linked join decision on decision.id = linked.decision_id where decision.number is not null
  union all select project_id, 4, 'contract', number, false from contract where number is not null
  union all select project.id, 5, 'leadInstitution', concat_ws(' · ', name, short_name), false
    from project join institution on institution.id = project.lead_institution_id
  union all select partner.project_id, 6, 'partner', concat_ws(' · ', name, short_name), false
    from project_partner partner join institution on institution.id = partner.institution_id
  union all select project.id, 7, 'principalInvestigator', concat_ws(' ', academic_title, full_name), false
    from project join person on person.id = project.principal_investigator_id
  union all select document.project_id, 8, 'document', concat_ws(' · ', document.title, file.file_name),
      document.kind in ('review', 'minutes')
    from document join stored_file file on file.id = document.file_id
    where not exists (select from document_withdrawal withdrawal where withdrawal.document_id = document.id)
      and not exists (select from document successor where successor.replaces_id = document.id);

-- Locks the rows first and reads afterwards, so that of two changes at once neither writes over the other's words.
create function renew_project_search(project_ids uuid[]) returns void
  language plpgsql as $$
begin
  perform from project_search where project_id = any (project_ids) order by project_id for update;
  insert into project_search as kept (project_id, code, numbers, title_words, shared_words, office_words)
    select project.id, project.code, found.numbers, search_vector(project.title), found.shared_words, found.office_words
    from project cross join lateral (
      select
        array(select distinct key from (
          select search_number(words) from project_search_text where project_id = project.id and place in (2, 3, 4)
          union all select search_number(split_part(words, '/', 1))
            from project_search_text where project_id = project.id and place in (3, 4)) as number (key)
          where key <> '') as numbers,
        coalesce(search_vector(string_agg(words, ' ' order by place) filter (where not for_office)), '') as shared_words,
        case when bool_or(for_office) then search_vector(string_agg(words, ' ' order by place)) end as office_words
      from project_search_text where project_id = project.id) found
    where project.id = any (project_ids)
    order by project.id
  on conflict (project_id) do update set code = excluded.code, numbers = excluded.numbers,
    title_words = excluded.title_words, shared_words = excluded.shared_words, office_words = excluded.office_words;
end $$;

create function search_project() returns trigger
  language plpgsql as $$
begin
  perform renew_project_search(array[new.id]);
  return null;
end $$;
create trigger project_is_found after insert on project for each row execute function search_project();
create trigger changed_project_is_found
  after update of code, title, lead_institution_id, principal_investigator_id on project
  for each row when (old.code is distinct from new.code or old.title is distinct from new.title
    or old.lead_institution_id is distinct from new.lead_institution_id
    or old.principal_investigator_id is distinct from new.principal_investigator_id)
  execute function search_project();

create function search_project_part() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' then perform renew_project_search(array[old.project_id]);
  else perform renew_project_search(array[new.project_id]);
  end if;
  return null;
end $$;
create trigger partner_is_found after insert or update or delete on project_partner
  for each row execute function search_project_part();
create trigger decision_is_found after insert or update or delete on project_decision
  for each row execute function search_project_part();
create trigger contract_is_found after insert or update or delete on contract
  for each row execute function search_project_part();
create trigger document_is_found after insert on document
  for each row execute function search_project_part();

create function search_without_document() returns trigger
  language plpgsql as $$
begin
  perform renew_project_search(array(select project_id from document where id = new.document_id));
  return null;
end $$;
create trigger withdrawn_document_is_not_found after insert on document_withdrawal
  for each row execute function search_without_document();

create function search_institution() returns trigger
  language plpgsql as $$
begin
  perform renew_project_search(array(
    select id from project where lead_institution_id = new.id
    union select project_id from project_partner where institution_id = new.id));
  return null;
end $$;
create trigger renamed_institution_is_found after update of name, short_name on institution
  for each row when ((old.name, old.short_name) is distinct from (new.name, new.short_name))
  execute function search_institution();

create index project_by_principal_investigator on project (principal_investigator_id);
create function search_person() returns trigger
  language plpgsql as $$
begin
  perform renew_project_search(array(select id from project where principal_investigator_id = new.id));
  return null;
end $$;
create trigger renamed_person_is_found after update of full_name, academic_title on person
  for each row when ((old.full_name, old.academic_title) is distinct from (new.full_name, new.academic_title))
  execute function search_person();

create function search_decision() returns trigger
  language plpgsql as $$
begin
  perform renew_project_search(array(select project_id from project_decision where decision_id = new.id));
  return null;
end $$;
create trigger renumbered_decision_is_found after update of number on decision
  for each row when (old.number is distinct from new.number)
  execute function search_decision();

select renew_project_search(array(select id from project));

drop index project_by_words;
alter table project drop column search_text;

-- migrate:down
alter table project add column search_text text generated always as (fold_accents(code || ' ' || title)) stored;
create index project_by_words on project using gin (search_text gin_trgm_ops);
drop trigger renumbered_decision_is_found on decision;
drop trigger renamed_person_is_found on person;
drop trigger renamed_institution_is_found on institution;
drop trigger withdrawn_document_is_not_found on document_withdrawal;
drop trigger document_is_found on document;
drop trigger contract_is_found on contract;
drop trigger decision_is_found on project_decision;
drop trigger partner_is_found on project_partner;
drop trigger changed_project_is_found on project;
drop trigger project_is_found on project;
drop index project_by_principal_investigator;
drop function search_decision(), search_person(), search_institution(), search_without_document(), search_project_part(),
  search_project(), renew_project_search(uuid[]);
drop view project_search_text;
drop table project_search;
drop function search_query(text[]), search_number(text), search_vector(text), split_words(text), search_fold(text),
  search_form(text);
