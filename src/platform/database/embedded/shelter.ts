/** A shelter is a place outside a closed data folder; it serves one data folder and knows which. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder, writePrivateFile } from '../../data-folder.js';
import { Mendable } from '../../mendable.js';

export const SHELTER_LINK = 'postgres-moved-to';

/** Open to every account, unlike the home of root. */
export const ROOF = '/var/lib/khcn-tracker';

/** A shelter left by an earlier folder of the same path is never taken over: its data are another's. */
export function openShelter(home: string): string {
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 12);
  createFolder(ROOF);
  let folder = join(ROOF, hash);
  for (let count = 2; existsSync(folder); count++) folder = join(ROOF, `${hash}-${count}`);
  createFolder(folder);
  writePrivateFile(join(folder, 'serves'), home);
  const link = join(home, SHELTER_LINK);
  symlinkSync(folder, link);
  return folder;
}

export function enterShelter(home: string): string {
  const link = join(home, SHELTER_LINK);
  const folder = readlinkSync(link);
  const serves = join(folder, 'serves');
  if (!existsSync(serves)) {
    throw new Mendable(
      `The database of ${home} was kept in ${folder}, which is gone. Bring it back, ` +
        `or remove ${link} to start with an empty one.`,
    );
  }
  const served = readFileSync(serves, 'utf8');
  if (served !== home && isLinked(served, folder)) {
    throw new Mendable(
      `${home} is a copy of ${served}, and the database in ${folder} serves the original. ` +
        `Remove ${link} to start with an empty one.`,
    );
  }
  if (served !== home) writePrivateFile(serves, home);
  return folder;
}

function isLinked(home: string, folder: string): boolean {
  try {
    return readlinkSync(join(home, SHELTER_LINK)) === folder;
  } catch {
    return false;
  }
}
