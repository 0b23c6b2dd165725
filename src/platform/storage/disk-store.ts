/** Contents as files: `files/ab/abcd…`, written beside and moved into place when they are whole and on the disk. */
import { open, opendir, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.module.js';
import { createPrivateFolder } from '../data-folder.js';
import { placeInUse } from '../database/embedded/place.js';
import { Drafts } from './drafts.js';
import { CONTENT_NAME, type Draft, FileStore, type Stored } from './file-store.js';
import { tellFullDisk, unlessMissing } from './store-failures.js';

@Injectable()
export class DiskStore extends FileStore implements OnModuleInit {
  /** Beside the database, so that one folder holds all that is to be backed up. */
  private readonly root: string;
  private readonly drafts: Drafts;

  constructor({ dataDir }: Config) {
    super();
    this.root = join(placeInUse(dataDir), 'files');
    this.drafts = new Drafts(this.root);
  }

  onModuleInit(): Promise<void> {
    return this.drafts.clearAbandoned();
  }

  draft(bytes: AsyncIterable<Uint8Array>): Promise<Draft> {
    return this.drafts.write(bytes);
  }

  read(draft: Draft): Readable {
    return this.drafts.read(draft);
  }

  async keep({ sha256, place, sample }: Draft): Promise<void> {
    const folder = this.openFolder(sha256.slice(0, 2));
    const target = join(folder, sha256);
    try {
      await rename(place, target);
    } catch (error) {
      // A transaction that is run again finds its draft moved.
      if ((await sizeOf(target)) !== sample.size) tellFullDisk(error as NodeJS.ErrnoException);
    }
    await syncFolder(folder);
    await syncFolder(this.root);
  }

  drop(draft: Draft): Promise<void> {
    return this.drafts.drop(draft);
  }

  async open(sha256: string): Promise<Stored | null> {
    if (!CONTENT_NAME.test(sha256)) return null;
    const file = await open(join(this.root, sha256.slice(0, 2), sha256)).catch(unlessMissing);
    if (!file) return null;
    const { size } = await file.stat();
    return { size, bytes: file.createReadStream() };
  }

  async remove(sha256: string): Promise<void> {
    if (CONTENT_NAME.test(sha256))
      await unlink(join(this.root, sha256.slice(0, 2), sha256)).catch(unlessMissing);
  }

  async *contents(): AsyncIterable<string> {
    for (const folder of (await readdir(this.root).catch(unlessMissing)) ?? []) {
      if (folder === 'drafts') continue;
      for await (const { name } of await opendir(join(this.root, folder)))
        if (CONTENT_NAME.test(name)) yield name;
    }
  }

  private openFolder(name: string): string {
    const folder = join(this.root, name);
    try {
      createPrivateFolder(this.root);
      createPrivateFolder(folder);
    } catch (error) {
      tellFullDisk(error as NodeJS.ErrnoException);
    }
    return folder;
  }
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
