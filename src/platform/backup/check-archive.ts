/** Reads a whole archive without touching anything: every part as it was written, and all that the manifest counts. */
import { createHash } from 'node:crypto';
import type { EntryEnd, Manifest } from './archive-form.js';
import { walkArchive } from './archive-reader.js';
import { BackupFlaw } from './backup-flaw.js';
import { RowCount } from './row-count.js';

export async function checkArchive(place: string, passphrase: string | undefined): Promise<Manifest> {
  const tables = new Map<string, EntryEnd & { rows: number }>();
  const [names, counted] = [createHash('sha256'), { count: 0, bytes: 0 }];
  const manifest = await walkArchive(place, passphrase, async ({ kind, name }, pieces) => {
    const [hash, rows] = [createHash('sha256'), new RowCount()];
    let bytes = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      if (kind !== 'table') continue;
      hash.update(piece);
      rows.see(piece);
    }
    if (kind === 'table') tables.set(name, { bytes, rows: rows.rows, sha256: hash.digest('hex') });
    if (kind !== 'file') return;
    names.update(`${name}\n`);
    counted.count += 1;
    counted.bytes += bytes;
  });
  for (const { name, bytes, rows, sha256 } of manifest.tables) {
    const found = tables.get(name);
    if (found?.bytes !== bytes || found.rows !== rows || found.sha256 !== sha256)
      throw lacking(`table ${name}`);
  }
  const { count, bytes, sha256 } = manifest.files;
  const sameTables = tables.size === manifest.tables.length;
  const sameFiles = counted.count === count && counted.bytes === bytes && names.digest('hex') === sha256;
  if (!sameTables || !sameFiles) throw lacking(sameTables ? 'the files' : 'the tables');
  return manifest;
}

function lacking(what: string): BackupFlaw {
  return new BackupFlaw(
    `This backup is damaged: it does not hold ${what} as its manifest says. Use another one.`,
  );
}
