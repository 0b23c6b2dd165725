import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tests may lose their data: a server for them need not wait for the disk. */
export const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
export const QUICK_INITDB = ['--no-sync'];

/** Root's server runs under another account, which must be able to enter. */
export function openTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'khcn-test-'));
  chmodSync(folder, 0o711);
  return folder;
}
