import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * The same bytes once all of them have been written, so that whoever takes them slowly holds up nothing that made them, such
 * as a transaction. The file has no name any more when it is read: a program that is killed leaves nothing behind.
 */
export async function spooled(bytes: AsyncIterable<Uint8Array>): Promise<Readable> {
  const file = await namelessFile();
  try {
    for await (const piece of bytes) await file.appendFile(piece);
    return file.createReadStream({ start: 0 });
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'khcn-'));
  try {
    return await open(join(folder, 'spool'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
