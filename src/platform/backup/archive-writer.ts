/** Writes one archive beside its place and moves it there when it is whole and on the disk. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import {
  CHUNK_BYTES,
  type EntryEnd,
  type EntryName,
  LAST_CHUNK,
  MAGIC,
  type Manifest,
  RECORD,
  RECORD_HEAD_BYTES,
} from './archive-form.js';
import { BackupFlaw } from './backup-flaw.js';
import { newHead, type Sealing, sealingOf } from './sealing.js';

const deflated = promisify(deflateRaw) as (data: Buffer, options: object) => Promise<Buffer>;
const QUICKLY = { level: constants.Z_BEST_SPEED };
/** Less gain than this is not worth the time of unpacking. */
const WORTH = 0.95;

export class ArchiveWriter {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private chunks = 0;

  private constructor(
    private readonly place: string,
    private readonly draft: string,
    private readonly file: FileHandle,
    private readonly sealing: Sealing,
  ) {}

  static async create(place: string, passphrase: string | undefined): Promise<ArchiveWriter> {
    if (existsSync(place)) throw new BackupFlaw(`${place} is there already; a backup never replaces a file.`);
    const draft = `${place}.partial`;
    const file = await open(draft, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      throw new BackupFlaw(
        error.code === 'EEXIST'
          ? `${draft} is there: another backup is being written, or one was interrupted. Remove it if none runs.`
          : `The backup cannot be written: ${error.message}`,
      );
    });
    const head = newHead(passphrase);
    const writer = new ArchiveWriter(place, draft, file, sealingOf(head, passphrase));
    const text = Buffer.from(JSON.stringify(head));
    await file.appendFile(Buffer.concat([MAGIC, lengthOf(text.length), text]));
    return writer;
  }

  /** @param see is shown every piece as it passes */
  async entry(
    name: EntryName,
    pieces: AsyncIterable<Uint8Array>,
    see: (piece: Buffer) => void = () => {},
  ): Promise<EntryEnd> {
    await this.record(RECORD.entry, Buffer.from(JSON.stringify(name)));
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const block of inBlocks(pieces)) {
      hash.update(block);
      bytes += block.length;
      see(block);
      const packed = await deflated(block, QUICKLY);
      const pays = packed.length < block.length * WORTH;
      await this.record(pays ? RECORD.deflated : RECORD.plain, pays ? packed : block);
    }
    const end = { bytes, sha256: hash.digest('hex') };
    await this.record(RECORD.end, Buffer.from(JSON.stringify(end)));
    return end;
  }

  /** The last that is said: afterwards the archive stands in its place. */
  async finish(manifest: Manifest): Promise<void> {
    await this.record(RECORD.manifest, Buffer.from(JSON.stringify(manifest)));
    await this.writeChunk(true);
    await this.file.sync();
    await this.file.close();
    await rename(this.draft, this.place);
    const folder = await open(dirname(this.place));
    await folder.sync().finally(() => folder.close());
  }

  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await rm(this.draft, { force: true });
  }

  private async record(kind: number, payload: Buffer): Promise<void> {
    const head = Buffer.alloc(RECORD_HEAD_BYTES);
    head[0] = kind;
    head.writeUInt32BE(payload.length, 1);
    this.waiting.push(head, payload);
    this.waitingBytes += head.length + payload.length;
    if (this.waitingBytes >= CHUNK_BYTES) await this.writeChunk(false);
  }

  private async writeChunk(isLast: boolean): Promise<void> {
    const plain = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    const { sealed, tag } = this.sealing.seal(plain, this.chunks, isLast);
    this.chunks += 1;
    const length = sealed.length + (isLast ? LAST_CHUNK : 0);
    await this.file.appendFile(Buffer.concat([lengthOf(length), sealed, tag]));
  }
}

/** Many small pieces as few blocks. */
async function* inBlocks(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let [held, bytes]: [Buffer[], number] = [[], 0];
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += CHUNK_BYTES) {
      const part = Buffer.from(piece.subarray(at, at + CHUNK_BYTES));
      held.push(part);
      bytes += part.length;
      if (bytes < CHUNK_BYTES) continue;
      yield Buffer.concat(held);
      [held, bytes] = [[], 0];
    }
  }
  if (bytes > 0) yield Buffer.concat(held);
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length >>> 0);
  return bytes;
}
