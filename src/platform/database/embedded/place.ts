/**
 * The embedded server lives in the data folder, except when root starts the program in a folder that no other account
 * can enter: then in a folder of its own under /var/lib, to which a link in the data folder points.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { isRoot, openDataFolder } from '../../data-folder.js';
import { Mendable } from '../../mendable.js';
import { type Account, ownerOf, serviceAccount } from './account.js';
import { type Binaries, copyBinaries, findBinaries, program } from './binaries.js';
import { enterShelter, openShelter, ROOF, SHELTER_LINK } from './shelter.js';

export interface Place {
  /** Holds the cluster, its log and its settings. */
  readonly folder: string;
  readonly cluster: string;
  readonly binaries: string;
  /** Absent: the account of this program. */
  readonly account?: Account;
  /** True when the place is outside the data folder. */
  readonly sheltered: boolean;
}

export function choosePlace(dataDir: string): Place {
  openDataFolder(dataDir);
  const home = realpathSync(dataDir);
  const binaries = findBinaries();
  return isRoot() ? placeForRoot(home, binaries) : placeForUser(home, binaries);
}

/** The folder of the server that this data folder uses, without preparing anything. */
export function placeInUse(dataDir: string): string {
  const link = join(dataDir, SHELTER_LINK);
  return existsSync(link) ? realpathSync(link) : dataDir;
}

function placeForUser(home: string, binaries: Binaries): Place {
  const cluster = join(home, 'postgres');
  const link = join(home, SHELTER_LINK);
  const foreign = isThere(link) || (existsSync(cluster) && statSync(cluster).uid !== process.getuid?.());
  if (foreign && process.getuid) {
    throw new Mendable(
      `The database in ${isThere(link) ? link : cluster} was made when another account started the program, ` +
        `and ${userInfo().username} cannot use it. Start the program as that account (root, most likely), ` +
        'or choose another folder with DATA_DIR.',
    );
  }
  return { folder: home, cluster, binaries: binaries.folder, sheltered: false };
}

function placeForRoot(home: string, binaries: Binaries): Place {
  const account = accountFor(home);
  const folder = folderFor(home, account);
  const runnable = canRun(account, binaries.folder) ? binaries.folder : copyBinaries(binaries, ROOF);
  return {
    folder,
    cluster: join(folder, 'postgres'),
    binaries: runnable,
    account,
    sheltered: folder !== home,
  };
}

function accountFor(home: string): Account {
  const cluster = join(home, 'postgres');
  const owner = existsSync(cluster) ? ownerOf(cluster) : undefined;
  return owner ?? ownerOf(home) ?? serviceAccount();
}

function folderFor(home: string, account: Account): string {
  if (isThere(join(home, SHELTER_LINK))) return enterShelter(home);
  if (canEnter(account, home)) return home;
  const cluster = join(home, 'postgres');
  if (!existsSync(cluster)) return openShelter(home);
  throw new Mendable(
    `The database in ${cluster} cannot be reached by the account that runs it: ` +
      'one of the folders above it was closed to others. Open it again.',
  );
}

function canEnter(account: Account, folder: string): boolean {
  return succeeds(account, 'cd "$1"', folder);
}

/** Tried, not computed from permission bits: the libraries must load too. */
function canRun(account: Account, binaries: string): boolean {
  return succeeds(account, '"$1" --version', program(binaries, 'initdb'));
}

function succeeds(account: Account, script: string, word: string): boolean {
  const words = ['-c', script, 'sh', word];
  return spawnSync('/bin/sh', words, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
