/** Bytes on their way in, in a folder of this program: whole and on the disk before anything else happens with them. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createPrivateFolder, giveToOwnerOf } from '../data-folder.js';
import type { Draft } from './file-store.js';
import { Sampler } from './sampler.js';
import { tellFullDisk, unlessMissing } from './store-failures.js';

/** Longer than any request lasts: a draft untouched for so long was left by a program that was killed. */
const ABANDONED_MS = 3_600_000;

export class Drafts {
  private readonly folder: string;

  constructor(private readonly root: string) {
    this.folder = join(root, 'drafts');
  }

  async write(bytes: AsyncIterable<Uint8Array>): Promise<Draft> {
    createPrivateFolder(this.root);
    createPrivateFolder(this.folder);
    const place = join(this.folder, randomUUID());
    const file = await open(place, 'wx', 0o600).catch(tellFullDisk);
    try {
      giveToOwnerOf(this.folder, place);
      return { ...(await writeAll(file, bytes).catch(tellFullDisk)), place };
    } catch (error) {
      await rm(place, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  }

  read({ place }: Draft): Readable {
    return createReadStream(place);
  }

  drop({ place }: Draft): Promise<void> {
    return rm(place, { force: true });
  }

  async clearAbandoned(): Promise<void> {
    for (const name of (await readdir(this.folder).catch(unlessMissing)) ?? []) {
      const place = join(this.folder, name);
      const known = await stat(place).catch(unlessMissing);
      if (known && Date.now() - known.mtimeMs > ABANDONED_MS) await rm(place, { force: true });
    }
  }
}

/** What cannot be written is read to its end all the same: who is still sending would never hear why it was refused. */
async function writeAll(file: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<Omit<Draft, 'place'>> {
  const sampler = new Sampler();
  let failure: unknown;
  for await (const piece of bytes) {
    if (failure) continue;
    sampler.see(piece);
    await file.appendFile(piece).catch((error) => {
      failure = error;
    });
  }
  if (failure) throw failure;
  await file.sync();
  return sampler.result();
}
