/** What the role of the program may do where another role owns the schema: what the schema keeps for ever, it cannot change. */
import type pg from 'pg';

/** Tables whose rows are never changed say so by a trigger on every row; of some, triggers are the only writers. */
const KEPT = `select relation.oid::regclass::text as name, obj_description(relation.oid) = 'written by triggers only' as locked,
    bool_or(trigger.tgtype & 16 > 0) as never_changed, bool_or(trigger.tgtype & 8 > 0) as never_removed
  from pg_class relation join pg_trigger trigger on trigger.tgrelid = relation.oid
  where relation.relnamespace = 'public'::regnamespace and trigger.tgfoid = 'refuse_change'::regproc
    and trigger.tgtype & 1 > 0 and trigger.tgqual is null and trigger.tgattr = ''::int2vector
  group by relation.oid`;

/** The queue's schema, whether it is the owner's, and whether another role's queue is in it: it was opened when one role did both. */
const QUEUE = `select pg_has_role(nspowner, 'usage') as mine,
    exists (select from pg_class where relnamespace = schema.oid and relowner::regrole <> $1::regrole) as of_another
  from pg_namespace schema where nspname = 'bullmq'`;

export function sameRole(ownerUrl: string, programUrl: string): boolean {
  return new URL(ownerUrl).username === new URL(programUrl).username;
}

/**
 * Again at each start, since new tables come with migrations. It may make no schema, as earlier starts let it: only in that of
 * the queue, which holds nothing that is missed, has it tables of its own.
 */
export async function grantToProgram(
  client: pg.ClientBase,
  ownerUrl: string,
  programUrl: string,
): Promise<void> {
  if (sameRole(ownerUrl, programUrl)) return;
  const role = client.escapeIdentifier(decodeURIComponent(new URL(programUrl).username));
  const { rows: database } = await client.query('select current_database() as name');
  const { rows: kept } = await client.query<{
    name: string;
    locked: boolean | null;
    never_changed: boolean;
    never_removed: boolean;
  }>(KEPT);
  const { rows: queues } = await client.query<{ mine: boolean; of_another: boolean }>(QUEUE, [role]);
  const queue = queues[0] ?? { mine: true, of_another: false };
  const withdrawn = kept.map(({ name, locked, never_changed, never_removed }) => {
    const rights = [
      ...(locked ? ['insert'] : []),
      ...(locked || never_changed ? ['update'] : []),
      ...(locked || never_removed ? ['delete'] : []),
    ];
    return rights.length > 0 ? `revoke ${rights.join(', ')} on ${name} from ${role};` : '';
  });
  await client.query(`begin;
    revoke create on database ${client.escapeIdentifier(database[0].name)} from ${role};
    revoke create on schema public from public, ${role};
    ${queue.mine && queue.of_another ? 'drop schema bullmq cascade;' : ''}
    create schema if not exists bullmq;
    ${queue.mine ? `grant usage, create on schema bullmq to ${role};` : ''}
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    revoke insert, update, delete on schema_migration from ${role};
    grant usage, select on all sequences in schema public to ${role};
    ${withdrawn.join('\n')}
    commit;`);
}

export function roleNotice(ownerUrl: string, programUrl: string): string {
  return sameRole(ownerUrl, programUrl)
    ? 'One database role owns and serves: triggers and anchors alone protect the audit (DATABASE_MIGRATION_URL names an owner).'
    : 'The database role of the program cannot change the audit.';
}
