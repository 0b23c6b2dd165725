/** One program at a time works on a data folder; a program that was killed leaves a lock that stops nobody. */
import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder, writePrivateDraft } from './data-folder.js';
import { Mendable } from './mendable.js';
import { isRunningSince, runningSince } from './process-identity.js';

export class ProgramRunning extends Mendable {
  constructor(holder: Holder) {
    super(
      `The program is already running in this folder (process ${holder.pid}` +
        `${holder.address ? `, at ${holder.address}` : ''}). Use it there, or stop it first.`,
    );
    this.name = 'ProgramRunning';
  }
}

interface Holder {
  readonly pid: number;
  readonly since: string;
  readonly address?: string;
}

/**
 * @param address where the program answers, told to whoever starts a second one
 * @throws ProgramRunning beside a running program
 */
export function takeProgramLock(dataDir: string, address?: string): () => void {
  openDataFolder(dataDir);
  const lock = join(dataDir, 'program.lock');
  const mine = JSON.stringify({ pid: process.pid, since: runningSince(process.pid) ?? 'unknown', address });
  const draft = writePrivateDraft(lock, mine);
  try {
    while (!isPlaced(draft, lock)) {
      const theirs = textOf(lock);
      if (theirs !== undefined) clearStale(lock, theirs);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (textOf(lock) === mine) rmSync(lock, { force: true });
  };
}

/** A link appears with its whole content and only where no lock stands. */
function isPlaced(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function clearStale(lock: string, text: string): void {
  const holder = holderIn(text);
  if (holder && holder.pid !== process.pid && isRunningSince(holder.pid, holder.since)) {
    throw new ProgramRunning(holder);
  }
  const aside = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, aside);
    // Two starts may find the same stale lock: whoever moved away the other's fresh one puts it back.
    if (textOf(aside) !== text) isPlaced(aside, lock);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder?.pid) && typeof holder.since === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}
