import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { placeInUse } from '../database/embedded/place.js';
import { CONTENT_NAME } from './file-store.js';

/** Takes contents off the disk whose rows are gone for good; the running program removes only what no row names any more. */
export async function removeContents(dataDir: string, names: readonly string[]): Promise<void> {
  const root = join(placeInUse(dataDir), 'files');
  for (const name of names) {
    if (CONTENT_NAME.test(name)) await rm(join(root, name.slice(0, 2), name), { force: true });
  }
}
