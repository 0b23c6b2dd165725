-- Whoever holds an office is reminded as a person: accounts of before that stood for nobody get theirs.

-- migrate:up
do $$
declare
  opened record;
  registered uuid;
begin
  for opened in select id, display_name, email, created_at from account
    where person_id is null and roles && array['secretary', 'leader', 'finance', 'administrator'] loop
    insert into person (full_name, email, created_at) values (opened.display_name, opened.email, opened.created_at)
      returning id into registered;
    update account set person_id = registered, version = version + 1 where id = opened.id;
  end loop;
end $$;

-- migrate:down
select 1;
