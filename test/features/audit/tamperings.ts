/** Ways to falsify the audit by SQL, behind every trigger. */
import type { QueryRunner } from 'typeorm';
import { CHAINED_COLUMNS } from '../../../src/domain/audit/entry-text.js';
import type { Transactions } from '../../../src/platform/database/transactions.js';
import type { AuditOffice } from '../../support/audit-office.js';

export interface Victim {
  readonly id: string;
  readonly root_kind: string;
  readonly root_id: string;
  readonly chain_position: string;
}

export interface Crime {
  readonly runner: QueryRunner;
  readonly office: AuditOffice;
  readonly transactions: Transactions;
  /** A row that is neither first nor last of its root. */
  readonly victim: Victim;
  readonly pick: (most: number) => number;
}

type Tampering = (crime: Crime) => Promise<unknown>;

const OTHER_VALUES: Readonly<Record<string, string>> = {
  id: 'id + 1000000',
  name: 'gen_random_uuid()',
  at: `at + interval '1 microsecond'`,
  root_kind: `'person'`,
  root_id: 'gen_random_uuid()',
  subject_id: 'gen_random_uuid()',
  account_id: 'gen_random_uuid()',
  sealed_by_id: 'gen_random_uuid()',
  effective_date: `'2020-01'`,
  before: `'{}'::jsonb`,
  after: `after || '{"amountVnd": "1"}'`,
  chain_position: 'chain_position + 1000',
  digest: `sha256('x')`,
};

const COLUMNS = [...CHAINED_COLUMNS, 'chain_position', 'digest'].map((column) => {
  const change: Tampering = async ({ runner, victim }) => {
    await runner.query('alter table audit_entry alter column id drop identity');
    const value = OTHER_VALUES[column] ?? `coalesce(${column}, '') || 'x'`;
    await runner.query(`update audit_entry set ${column} = ${value} where id = $1`, [victim.id]);
  };
  return [`another ${column}`, change] as const;
});

const OF_ROOT = '(root_kind, root_id) = ($1, $2)';
const root = ({ victim }: Crime) => [victim.root_kind, victim.root_id];
const last = (crime: Crime) =>
  crime.runner.query(
    `delete from audit_entry where ${OF_ROOT} and chain_position =
    (select max(chain_position) from audit_entry where ${OF_ROOT})`,
    root(crime),
  );

/** The chain made anew after a change, so that each digest and the head fit again. */
async function rechain(crime: Crime): Promise<void> {
  await crime.runner.query(
    `do $$ declare entry audit_entry; previous bytea := ''; place bigint := 0; begin
       for entry in select * from audit_entry where (root_kind, root_id) = ('${crime.victim.root_kind}', '${crime.victim.root_id}')
           order by chain_position loop
         place := place + 1;
         previous := next_audit_digest(previous, audit_entry_text(entry));
         update audit_entry set chain_position = place, digest = previous where id = entry.id;
       end loop;
       update audit_head set chain_position = place, digest = previous
         where (root_kind, root_id) = ('${crime.victim.root_kind}', '${crime.victim.root_id}');
     end $$`,
  );
}

async function rewrite(crime: Crime): Promise<void> {
  await crime.runner.query(`update audit_entry set actor_name = 'Ai đó' where id = $1`, [crime.victim.id]);
  await rechain(crime);
}

async function fitAnchoredHeads({ runner }: Crime): Promise<void> {
  await runner.query(`update audit_anchored_head anchored set digest = entry.digest from audit_entry entry
    where (entry.root_kind, entry.root_id, entry.chain_position)
      = (anchored.root_kind, anchored.root_id, anchored.chain_position)`);
}

export const TAMPERINGS: readonly (readonly [string, Tampering])[] = [
  ...COLUMNS,
  [
    'the first row taken out',
    (crime) =>
      crime.runner.query(`delete from audit_entry where ${OF_ROOT} and chain_position = 1`, root(crime)),
  ],
  [
    'a row taken out of the middle',
    ({ runner, victim }) => runner.query('delete from audit_entry where id = $1', [victim.id]),
  ],
  ['the last row taken out', last],
  [
    'the last row taken out and the head moved back',
    async (crime) => {
      await last(crime);
      await rechain(crime);
    },
  ],
  [
    'a row taken out and the chain made anew',
    async (crime) => {
      await crime.runner.query('delete from audit_entry where id = $1', [crime.victim.id]);
      await rechain(crime);
    },
  ],
  [
    'two rows swapped',
    async ({ runner, victim }) => {
      await runner.query('drop index audit_entry_in_chain');
      await runner.query(
        `update audit_entry entry set chain_position = other.chain_position, digest = other.digest
      from audit_entry other where (entry.root_kind, entry.root_id) = (other.root_kind, other.root_id)
        and entry.chain_position + other.chain_position = 2 * $3::bigint + 1
        and entry.chain_position in ($3::bigint, $3::bigint + 1) and (entry.root_kind, entry.root_id) = ($1, $2)`,
        [victim.root_kind, victim.root_id, victim.chain_position],
      );
    },
  ],
  [
    'a forged row at the end',
    (crime) =>
      crime.runner.query(
        `insert into audit_entry overriding system value
    select (jsonb_populate_record(entry, jsonb_build_object('id', 900000, 'name', gen_random_uuid(),
      'chain_position', chain_position + 1))).* from audit_entry entry where ${OF_ROOT}
    order by chain_position desc limit 1`,
        root(crime),
      ),
  ],
  [
    'a forged row in the middle',
    async (crime) => {
      await crime.runner.query('drop index audit_entry_in_chain');
      await crime.runner.query(
        `insert into audit_entry overriding system value
      select (jsonb_populate_record(entry, jsonb_build_object('id', 900000, 'name', gen_random_uuid()))).*
      from audit_entry entry where id = $1`,
        [crime.victim.id],
      );
    },
  ],
  [
    'a whole root taken out',
    async (crime) => {
      await crime.runner.query(`delete from audit_entry where ${OF_ROOT}`, root(crime));
      await crime.runner.query(`delete from audit_head where ${OF_ROOT}`, root(crime));
    },
  ],
  [
    'the rows of a root taken out',
    (crime) => crime.runner.query(`delete from audit_entry where ${OF_ROOT}`, root(crime)),
  ],
  [
    'the head taken out',
    (crime) => crime.runner.query(`delete from audit_head where ${OF_ROOT}`, root(crime)),
  ],
  [
    'the digest of the head changed',
    (crime) => crime.runner.query(`update audit_head set digest = sha256('x') where ${OF_ROOT}`, root(crime)),
  ],
  [
    'the head moved forward',
    (crime) =>
      crime.runner.query(
        `update audit_head set chain_position = chain_position + 1 where ${OF_ROOT}`,
        root(crime),
      ),
  ],
  ['history rewritten, chain and head fitting', rewrite],
  [
    'history rewritten, chain, head and anchored heads fitting',
    async (crime) => {
      await rewrite(crime);
      await fitAnchoredHeads(crime);
    },
  ],
  [
    'history rewritten and all anchors made anew',
    async (crime) => {
      await rewrite(crime);
      await crime.runner.query('truncate audit_anchor, audit_anchored_head');
      const nowhere = Object.assign(crime.office.file, { append: async () => {} });
      await crime.office.anchors(crime.transactions, nowhere).anchorWhatMoved();
    },
  ],
  [
    'an anchor taken out',
    ({ runner, pick }) => runner.query('delete from audit_anchor where number = $1', [1 + pick(2)]),
  ],
  [
    'an anchor changed',
    ({ runner, pick }) =>
      runner.query('update audit_anchor set entries = entries - 1 where number = $1', [1 + pick(2)]),
  ],
  ['all anchors taken out', ({ runner }) => runner.query('truncate audit_anchor, audit_anchored_head')],
  ['everything taken out', ({ runner }) => runner.query('truncate audit_entry, audit_head')],
  [
    'everything taken out, anchors too',
    ({ runner }) => runner.query('truncate audit_entry, audit_head, audit_anchor, audit_anchored_head'),
  ],
];
