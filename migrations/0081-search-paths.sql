-- Functions mean the tables of their schema, whatever temporary table or view of the same name their caller made: else a guard
-- sees nothing, and what acts as the owner runs the caller's code. Bodies that were read when they were made need no path.

-- migrate:up
do $$
declare
  signature regprocedure;
begin
  for signature in select oid from pg_proc where pronamespace = 'public'::regnamespace
      and (prosecdef or prosqlbody is null or proconfig = '{search_path=public}')
      and not exists (select from pg_depend where objid = pg_proc.oid and classid = 'pg_proc'::regclass and deptype = 'e')
  loop
    execute format('alter function %s set search_path = public, pg_temp', signature);
  end loop;
end $$;

-- migrate:down
do $$
declare
  signature regprocedure;
begin
  for signature in select oid from pg_proc
      where pronamespace = 'public'::regnamespace and proconfig = '{"search_path=public, pg_temp"}'
      and not exists (select from pg_depend where objid = pg_proc.oid and classid = 'pg_proc'::regclass and deptype = 'e')
  loop
    execute format('alter function %s reset search_path', signature);
  end loop;
end $$;
alter function fold_accents(text) set search_path = public;
alter function decision_words(text, text, text) set search_path = public;
alter function chain_audit_entry() set search_path = public;
