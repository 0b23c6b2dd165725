-- What documents say: the text of each content, read once after it was filed, and found when nothing nearer holds the words.

-- migrate:up
create table file_text (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Begun before it is read, so that a file which ends the program is not tried for ever.
  state text not null check (state in ('begun', 'read', 'failed')),
  content text,
  -- Without accents, to find where in the content a word stands.
  folded text,
  words text[] not null default '{}',
  failure text,
  attempts integer not null default 1 check (attempts > 0),
  tried_at timestamptz not null,
  constraint text_is_there_when_read check ((state = 'read') = (content is not null and folded is not null)),
  constraint failure_says_why check ((state = 'failed') = (failure is not null))
);
create index file_text_begun on file_text (tried_at) where state = 'begun';
create index document_by_file on document (file_id);

-- The documents whose text is searched, and whether only the office finds them so.
create view searched_document as
  select document.id as document_id, document.project_id, document.title, file.id as file_id, file.sha256, file.media_type,
    document.kind in ('review', 'minutes') as for_office
  from document join stored_file file on file.id = document.file_id
  where document.project_id is not null
    and not exists (select from document_withdrawal withdrawal where withdrawal.document_id = document.id)
    and not exists (select from document successor where successor.replaces_id = document.id);

create function distinct_words(words text) returns text[]
  language sql immutable strict parallel safe
  return array(select distinct unnest(split_words(search_form(words)) || split_words(search_fold(words))));

-- An index takes a megabyte of words; a project that has more is found by the first of the alphabet.
create function words_vector(words text[]) returns tsvector
  language sql immutable strict parallel safe
  return (select array_to_tsvector(array_agg(word)) from (
    select word, sum(octet_length(word)) over (order by word) as bytes
    from (select distinct unnest(words) collate "C" as word) each) counted
    where bytes < 900000);

alter table project_search
  add column rank text not null default '',
  add column shared_texts tsvector,
  add column office_texts tsvector;
comment on column project_search.rank is 'the order of hits that agree equally well: projects with recognised results first, then the newest';
comment on column project_search.shared_texts is 'where documents were read: with their words, what everybody finds who knows of the project';
comment on column project_search.office_texts is 'the same with the papers of councils, where some were read';
drop index project_search_newest_first;
create index project_search_in_order on project_search (rank desc, project_id desc);
create index project_search_by_shared_texts on project_search using gin (shared_texts) with (fastupdate = off);
create index project_search_by_office_texts on project_search using gin (office_texts) with (fastupdate = off);

create or replace function renew_project_search(project_ids uuid[]) returns void
  language plpgsql as $$
begin
  perform from project_search where project_id = any (project_ids) order by project_id for update;
  insert into project_search as kept
      (project_id, code, rank, numbers, title_words, shared_words, office_words, shared_texts, office_texts)
    select project.id, project.code,
      case when project.stage in ('recognized', 'closed') then '1 ' else '0 ' end || project.code,
      found.numbers, search_vector(project.title), found.shared_words, found.office_words,
      case when said.shared then words_vector(tsvector_to_array(found.shared_words) || said.shared_words) end,
      case when said.office
        then words_vector(tsvector_to_array(coalesce(found.office_words, found.shared_words)) || said.all_words) end
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
    cross join lateral (
      select bool_or(not for_office) as shared, bool_or(for_office) as office,
        array_agg(distinct word collate "C") filter (where not for_office) as shared_words,
        array_agg(distinct word collate "C") as all_words
      from searched_document document join file_text using (sha256) cross join unnest(file_text.words) as word
      where document.project_id = project.id) said
    where project.id = any (project_ids)
    order by project.id
  on conflict (project_id) do update set code = excluded.code, rank = excluded.rank, numbers = excluded.numbers,
    title_words = excluded.title_words, shared_words = excluded.shared_words, office_words = excluded.office_words,
    shared_texts = excluded.shared_texts, office_texts = excluded.office_texts;
end $$;

create trigger finished_project_is_found after update of stage on project
  for each row when ((old.stage in ('recognized', 'closed')) is distinct from (new.stage in ('recognized', 'closed')))
  execute function search_project();

create function search_file_text() returns trigger
  language plpgsql as $$
begin
  perform renew_project_search(array(
    select distinct project_id from searched_document where sha256 = new.sha256 order by project_id));
  return null;
end $$;
create trigger read_text_is_found after insert or update on file_text
  for each row when (new.state = 'read') execute function search_file_text();

update project_search kept
  set rank = case when project.stage in ('recognized', 'closed') then '1 ' else '0 ' end || project.code
  from project where project.id = kept.project_id;
alter table project_search alter column rank drop default;

-- migrate:down
drop trigger read_text_is_found on file_text;
drop function search_file_text();
drop trigger finished_project_is_found on project;
create or replace function renew_project_search(project_ids uuid[]) returns void
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
drop index project_search_by_office_texts, project_search_by_shared_texts, project_search_in_order;
create index project_search_newest_first on project_search (code desc, project_id desc);
alter table project_search drop column rank, drop column shared_texts, drop column office_texts;
drop function words_vector(text[]), distinct_words(text);
drop view searched_document;
drop index document_by_file;
drop table file_text;
