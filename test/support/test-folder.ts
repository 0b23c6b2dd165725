import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeInUse } from '../../src/platform/database/embedded/place.js';
import { stopOrphan } from '../../src/platform/database/embedded/postmaster.js';
import { runningSince } from '../../src/platform/process-identity.js';

/** Making a cluster for a test need not wait for the disk. */
export const QUICK_INITDB = ['--no-sync'];

/** Root's server runs under another account, which must be able to enter. The name tells whose folder it is. */
export function openTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `khcn-test-${process.pid}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** What runs that were killed left behind. */
export async function clearAbandonedFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^khcn-test-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || runningSince(Number(pid)) !== undefined) continue;
    const folder = join(tmpdir(), name);
    try {
      await stopOrphan(join(placeInUse(folder), 'postgres'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another account's: it clears its own.
    }
  }
}
