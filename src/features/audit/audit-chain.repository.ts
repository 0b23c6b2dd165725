import { Injectable } from '@nestjs/common';
import type { Anchor, HeadLine } from '../../domain/audit/anchors.js';
import type { AnchoredStep, ChainStep, EntryStep, HeadStep } from '../../domain/audit/chain.js';
import { CHAINED_COLUMNS } from '../../domain/audit/entry-text.js';
import { ADVISORY_LOCKS } from '../../platform/database/advisory-locks.js';
import type { Tx } from '../../platform/database/transactions.js';

const ROWS_AT_ONCE = 5_000;

const IN_ORDER = 'order by root_kind collate "C", root_id, chain_position';
const HEAD_COLUMNS = `root_kind, root_id, chain_position::text as place, encode(digest, 'hex') as digest`;
const AS_PRINTED: Readonly<Record<string, string>> = {
  at: `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at`,
};
const ENTRY_CELLS = CHAINED_COLUMNS.map((name) => AS_PRINTED[name] ?? `${name}::text as ${name}`);
const HAS_MOVED = `not exists (select from audit_anchored_head anchored
  where (anchored.root_kind, anchored.root_id, anchored.chain_position) = (head.root_kind, head.root_id, head.chain_position))`;
const ANCHOR_COLUMNS = `number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, roots::int, entries::int,
  encode(heads_digest, 'hex') as "headsDigest", encode(moved_digest, 'hex') as "movedDigest", encode(digest, 'hex') as digest`;

type Cells = Record<string, string | null>;

/** The chains as streams in the order of their roots, however long they are; and the anchors over them. */
@Injectable()
export class AuditChainRepository {
  async *entries(tx: Tx): AsyncGenerator<EntryStep> {
    const query = `select ${ENTRY_CELLS.join(', ')}, chain_position::text as "chainPosition",
      encode(digest, 'hex') as "digestHex" from audit_entry ${IN_ORDER}`;
    for await (const { chainPosition, digestHex, ...cells } of this.rows(tx, query)) {
      const root = { kind: cells.root_kind as string, id: cells.root_id as string };
      const place = { position: Number(chainPosition), digest: digestHex as string };
      yield { step: 'entry', root, ...place, cells: cells as EntryStep['cells'] };
    }
  }

  async *heads(tx: Tx): AsyncGenerator<HeadStep> {
    for await (const row of this.rows(tx, `select ${HEAD_COLUMNS} from audit_head ${IN_ORDER}`))
      yield { step: 'head', ...placeOf(row) };
  }

  async *anchoredHeads(tx: Tx): AsyncGenerator<AnchoredStep> {
    const query = `select ${HEAD_COLUMNS}, anchor_number from audit_anchored_head ${IN_ORDER}`;
    for await (const row of this.rows(tx, query))
      yield { step: 'anchored', ...placeOf(row), anchor: Number(row.anchor_number) };
  }

  /** All heads of one instant, each with whether it has moved since it was last anchored. */
  async *headsToAnchor(tx: Tx): AsyncGenerator<HeadLine & { readonly hasMoved: boolean }> {
    const query = `select ${HEAD_COLUMNS}, ${HAS_MOVED} as moved from audit_head head ${IN_ORDER}`;
    for await (const { moved, ...row } of this.rows<Cells & { moved: boolean }>(tx, query)) {
      const { root, position, digest } = placeOf(row);
      yield { rootKind: root.kind, rootId: root.id, position, digest, hasMoved: moved };
    }
  }

  async hasMoved(tx: Tx): Promise<boolean> {
    const [row] = await tx.query(`select exists (select from audit_head head where ${HAS_MOVED}) as moved`);
    return row.moved;
  }

  /** Programs that anchor at once do so one after the other. */
  async takeAnchorTurn(tx: Tx): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.auditAnchor]);
  }

  anchors(tx: Tx, after = 0): Promise<Anchor[]> {
    return tx.query(`select ${ANCHOR_COLUMNS} from audit_anchor where number > $1 order by number`, [after]);
  }

  async lastAnchor(tx: Tx): Promise<Anchor | null> {
    const rows = await tx.query(`select ${ANCHOR_COLUMNS} from audit_anchor order by number desc limit 1`);
    return rows[0] ?? null;
  }

  /** The heads of an anchor may come before it, while it is still being reckoned. */
  async addAnchoredHeads(tx: Tx, number: number, heads: readonly HeadLine[]): Promise<void> {
    await tx.query(
      `insert into audit_anchored_head select kind, id, place, decode(digest, 'hex'), $1
       from unnest($2::text[], $3::uuid[], $4::bigint[], $5::text[]) as head (kind, id, place, digest)`,
      [
        number,
        heads.map(({ rootKind }) => rootKind),
        heads.map(({ rootId }) => rootId),
        heads.map(({ position }) => position),
        heads.map(({ digest }) => digest),
      ],
    );
  }

  async addAnchor(tx: Tx, anchor: Anchor): Promise<void> {
    const { number, at, roots, entries, headsDigest, movedDigest, digest } = anchor;
    const bytes = [headsDigest, movedDigest, digest].map((hex) => Buffer.from(hex, 'hex'));
    await tx.query('insert into audit_anchor values ($1, $2, $3, $4, $5, $6, $7)', [
      ...[number, at, roots, entries],
      ...bytes,
    ]);
  }

  private async *rows<Row = Cells>(tx: Tx, query: string): AsyncGenerator<Row> {
    const cursor = `audit_${Math.random().toString(36).slice(2)}`;
    await tx.query(`declare ${cursor} no scroll cursor for ${query}`);
    for (;;) {
      const rows: Row[] = await tx.query(`fetch ${ROWS_AT_ONCE} from ${cursor}`);
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) break;
    }
    await tx.query(`close ${cursor}`);
  }
}

function placeOf(row: Cells): Omit<HeadStep, 'step'> {
  const root: ChainStep['root'] = { kind: row.root_kind as string, id: row.root_id as string };
  return { root, position: Number(row.place), digest: row.digest as string };
}
