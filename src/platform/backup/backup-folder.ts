/** The folder of scheduled backups: each archive with a note beside it of what it holds, and a note of the last try. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDatedAhead } from '../../domain/schedule/backups.js';
import { writePrivateFile } from '../data-folder.js';
import { unlessMissing } from '../storage/store-failures.js';
import { archiveInstant, isArchiveName, isDraftName } from './archive-name.js';

const TRY_NOTE = 'last-try.json';

/** Written when an archive was read back whole. */
export interface BackupNote {
  readonly takenAt: string;
  readonly tookMs: number;
  readonly rows: number;
  readonly files: number;
  /** Files that were missing or damaged where they are kept. */
  readonly lost: number;
  readonly encrypted: boolean;
}

export interface KeptBackup {
  readonly name: string;
  readonly bytes: number;
  /** Null: it was put here by hand, or never read back. */
  readonly note: BackupNote | null;
}

export interface LastTry {
  readonly at: string;
  readonly failure: string | null;
  /** Since when backups are taken here. */
  readonly firstAt: string;
}

export class BackupFolder {
  constructor(readonly path: string) {}

  /** The newest first, and last what is dated ahead. */
  async list(now: Date): Promise<KeptBackup[]> {
    const names = (await readdir(this.path)).filter(isArchiveName).sort().reverse();
    const isAhead = (name: string) => isDatedAhead(archiveInstant(name), now);
    const ordered = [...names.filter((name) => !isAhead(name)), ...names.filter(isAhead)];
    return Promise.all(
      ordered.map(async (name) => ({
        name,
        bytes: (await stat(join(this.path, name)).catch(unlessMissing))?.size ?? 0,
        note: await readNote<BackupNote>(this.noteOf(name)),
      })),
    );
  }

  lastTry(): Promise<LastTry | null> {
    return readNote<LastTry>(join(this.path, TRY_NOTE));
  }

  note(name: string, note: BackupNote): void {
    writePrivateFile(this.noteOf(name), JSON.stringify(note));
  }

  noteTry(last: LastTry): void {
    writePrivateFile(join(this.path, TRY_NOTE), JSON.stringify(last));
  }

  /** What an interrupted backup left; only whoever alone takes backups may ask. */
  async clearDrafts(): Promise<void> {
    for (const name of (await readdir(this.path)).filter(isDraftName))
      await rm(join(this.path, name), { force: true });
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.path, name), { force: true });
    await rm(this.noteOf(name), { force: true });
  }

  /** Of those that were read back whole, the newest so many stay; what nobody checked here is nobody's to remove. */
  async prune(keep: number, now: Date): Promise<void> {
    const good = (await this.list(now)).filter(({ note }) => note !== null);
    for (const { name } of good.slice(keep)) await this.remove(name);
  }

  private noteOf(name: string): string {
    return join(this.path, `${name}.json`);
  }
}

async function readNote<T>(place: string): Promise<T | null> {
  const text = await readFile(place, 'utf8').catch(unlessMissing);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
