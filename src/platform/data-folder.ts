/** What the program writes into its data folder belongs to the owner of that folder, also when root runs it. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { Mendable } from './mendable.js';

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Creates the folder when it is missing: others may pass through, for the database runs under another account when root
 * starts the program, but not look around.
 */
export function openDataFolder(folder: string): void {
  try {
    createFolder(folder);
  } catch (error) {
    throw new Mendable(`The data folder ${folder} cannot be created: ${(error as Error).message}`);
  }
  const owner = statSync(folder).uid;
  const me = process.getuid?.() ?? owner;
  if (!isRoot() && owner !== me) {
    throw new Mendable(
      `The data folder ${folder} belongs to ${owner === 0 ? 'root' : `user number ${owner}`}, not to ${userInfo().username}. ` +
        'Start the program as its owner, or choose another folder with DATA_DIR.',
    );
  }
}

/** Whole or not at all, and for the owner's eyes only. */
export function writePrivateFile(file: string, text: string): void {
  const draft = writePrivateDraft(file, text);
  renameSync(draft, file);
}

/** The text under a name of its own beside the file, to be moved to its place in one step; nothing is left where there is no room. */
export function writePrivateDraft(file: string, text: string): string {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  giveToOwnerOf(dirname(file), draft);
  return draft;
}

export function giveToOwnerOf(folder: string, path: string): void {
  if (!isRoot()) return;
  const { uid, gid } = statSync(folder);
  chownSync(path, uid, gid);
}

/** For the program's eyes only; the folder above it is made as createFolder makes it. */
export function createPrivateFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  createFolder(parent);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveToOwnerOf(parent, folder);
}

/** Open for passing through whatever the umask says; a folder that was there stays as it is. */
export function createFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  createFolder(parent);
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  giveToOwnerOf(parent, folder);
}
