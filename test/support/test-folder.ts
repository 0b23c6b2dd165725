import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeInUse } from '../../src/platform/database/embedded/place.js';
import { stopOrphan } from '../../src/platform/database/embedded/postmaster.js';
import { runningSince } from '../../src/platform/process-identity.js';

/** Making a cluster for a test need not wait for the disk. */
export const QUICK_INITDB = ['--no-sync'];

const MEMORY = '/dev/shm';
const ROOM_OF_A_RUN = 8 * 2 ** 30;

/** Root's server runs under another account, which must be able to enter. The name tells whose folder it is. */
export function openTestFolder(under = tmpdir()): string {
  const folder = mkdtempSync(join(under, `khcn-test-${process.pid}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** In memory where it has room for a whole run: a database, which is hundreds of files, is copied there six times as fast. */
export function openQuickFolder(): string {
  if (!existsSync(MEMORY)) return openTestFolder();
  const { bavail, bsize } = statfsSync(MEMORY);
  return openTestFolder(bavail * bsize < ROOM_OF_A_RUN ? undefined : MEMORY);
}

/** What runs that were killed left behind. */
export async function clearAbandonedFolders(): Promise<void> {
  await clearUnder(tmpdir());
  if (existsSync(MEMORY)) await clearUnder(MEMORY);
}

async function clearUnder(root: string): Promise<void> {
  for (const name of readdirSync(root)) {
    const pid = /^khcn-test-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || runningSince(Number(pid)) !== undefined) continue;
    const folder = join(root, name);
    try {
      await stopOrphan(join(placeInUse(folder), 'postgres'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another account's: it clears its own.
    }
  }
}
