/** Contents as files: `files/ab/abcd…`, written beside and moved into place when they are whole and on the disk. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.module.js';
import { createPrivateFolder, giveToOwnerOf } from '../data-folder.js';
import { placeInUse } from '../database/embedded/place.js';
import { type Draft, FileStore, type Stored } from './file-store.js';
import { Sampler } from './sampler.js';

const DRAFTS = 'drafts';
const NAME = /^[0-9a-f]{64}$/;
/** Longer than any request lasts: a draft untouched for so long was left by a program that was killed. */
const ABANDONED_MS = 3_600_000;

@Injectable()
export class DiskStore extends FileStore implements OnModuleInit {
  /** Beside the database, so that one folder holds all that is to be backed up. */
  private readonly root: string;

  constructor({ dataDir }: Config) {
    super();
    this.root = join(placeInUse(dataDir), 'files');
  }

  onModuleInit(): Promise<void> {
    return this.clearAbandoned();
  }

  async draft(bytes: AsyncIterable<Uint8Array>): Promise<Draft> {
    const folder = this.openFolder(DRAFTS);
    const place = join(folder, randomUUID());
    const file = await open(place, 'wx', 0o600);
    try {
      giveToOwnerOf(folder, place);
      return { ...(await writeAll(file, bytes)), place };
    } catch (error) {
      await rm(place, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  }

  async keep({ sha256, place, sample }: Draft): Promise<void> {
    const folder = this.openFolder(sha256.slice(0, 2));
    const target = join(folder, sha256);
    try {
      await rename(place, target);
    } catch (error) {
      // A transaction that is run again finds its draft moved.
      if ((await sizeOf(target)) !== sample.size) throw error;
    }
    await syncFolder(folder);
    await syncFolder(this.root);
  }

  drop({ place }: Draft): Promise<void> {
    return rm(place, { force: true });
  }

  async open(sha256: string): Promise<Stored | null> {
    if (!NAME.test(sha256)) return null;
    const file = await open(join(this.root, sha256.slice(0, 2), sha256)).catch(unlessMissing);
    if (!file) return null;
    const { size } = await file.stat();
    return { size, bytes: file.createReadStream() };
  }

  async *contents(): AsyncIterable<string> {
    for (const folder of (await readdir(this.root).catch(unlessMissing)) ?? []) {
      if (folder === DRAFTS) continue;
      for await (const { name } of await opendir(join(this.root, folder))) if (NAME.test(name)) yield name;
    }
  }

  private async clearAbandoned(): Promise<void> {
    const folder = join(this.root, DRAFTS);
    for (const name of (await readdir(folder).catch(unlessMissing)) ?? []) {
      const place = join(folder, name);
      const known = await stat(place).catch(unlessMissing);
      if (known && Date.now() - known.mtimeMs > ABANDONED_MS) await rm(place, { force: true });
    }
  }

  private openFolder(name: string): string {
    const folder = join(this.root, name);
    createPrivateFolder(this.root);
    createPrivateFolder(folder);
    return folder;
  }
}

async function writeAll(file: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<Omit<Draft, 'place'>> {
  const sampler = new Sampler();
  for await (const piece of bytes) {
    sampler.see(piece);
    await file.appendFile(piece);
  }
  await file.sync();
  return sampler.result();
}

/** A name is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(unlessMissing))?.size;
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
