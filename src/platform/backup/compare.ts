/** Proves that a loaded database holds what the backup counted: each table written out again, sums of đồng, sequences. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Manifest } from './archive-form.js';
import { RowCount } from './row-count.js';
import { copyOut, sequencesOf, sumsOf, type Table } from './tables.js';

/** @returns what differs, a sentence each */
export async function differences(
  client: pg.ClientBase,
  tables: readonly Table[],
  manifest: Manifest,
): Promise<string[]> {
  const found: string[] = [];
  for (const { name, rows, sha256 } of manifest.tables) {
    const table = tables.find((one) => one.name === name);
    const now = table && (await digestOf(client, table));
    if (now?.rows !== rows) found.push(`${name} holds ${now?.rows ?? 'no'} rows instead of ${rows}`);
    else if (now.sha256 !== sha256) found.push(`the rows of ${name} are others`);
  }
  const sums = await sumsOf(client, tables);
  for (const [column, sum] of Object.entries(manifest.sums))
    if (sums[column] !== sum) found.push(`${column} sums to ${sums[column]} instead of ${sum}`);
  const sequences = await sequencesOf(client);
  for (const { name, value } of manifest.sequences)
    if (sequences.find((one) => one.name === name)?.value !== value)
      found.push(`the sequence ${name} does not stand at ${value}`);
  return found;
}

async function digestOf(client: pg.ClientBase, table: Table): Promise<{ rows: number; sha256: string }> {
  const [hash, count] = [createHash('sha256'), new RowCount()];
  for await (const piece of client.query(copyTo(copyOut(table)))) {
    hash.update(piece);
    count.see(piece);
  }
  return { rows: count.rows, sha256: hash.digest('hex') };
}
