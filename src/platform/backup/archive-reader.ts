/** Reads an archive from its beginning to its end; what is not as it was written stops the reading with a sentence. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import {
  CHUNK_BYTES,
  type EntryEnd,
  type EntryName,
  LAST_CHUNK,
  MAGIC,
  type Manifest,
  MOST_RECORD_BYTES,
  RECORD,
  RECORD_HEAD_BYTES,
} from './archive-form.js';
import { BackupFlaw } from './backup-flaw.js';
import { type ArchiveHead, isKnownFormat, sealingOf, TAG_BYTES } from './sealing.js';

const inflated = promisify(inflateRaw) as (data: Buffer, options: object) => Promise<Buffer>;
const NOT_MORE = { maxOutputLength: 2 * CHUNK_BYTES };
const MOST_HEAD_BYTES = 4096;
const HEX = /^[0-9a-f]+$/;
const CUT_OFF = 'This backup is cut off: its end is missing. Use another one.';
const NO_SENSE = 'This backup is damaged: its parts make no sense. Use another one.';

/** @param bytes what the entry holds; what the visitor leaves unread is read and checked all the same */
export type Visitor = (entry: EntryName, bytes: AsyncIterable<Buffer>) => Promise<void>;

/** Every entry in turn, each compared with its own digest, and at last the manifest. */
export async function walkArchive(
  place: string,
  passphrase: string | undefined,
  visit: Visitor,
): Promise<Manifest> {
  const file = await open(place).catch((error: NodeJS.ErrnoException) => {
    throw new BackupFlaw(`The backup cannot be opened: ${error.message}`);
  });
  try {
    const records = recordsOf(new ExactReader(file), passphrase);
    let manifest: Manifest | undefined;
    for (;;) {
      const next = await records.next();
      if (next.done) break;
      const { kind, payload } = next.value;
      if (manifest) throw new BackupFlaw(NO_SENSE);
      if (kind === RECORD.manifest) manifest = JSON.parse(payload.toString()) as Manifest;
      else if (kind === RECORD.entry) await visitEntry(JSON.parse(payload.toString()), records, visit);
      else throw new BackupFlaw(NO_SENSE);
    }
    if (!manifest) throw new BackupFlaw(CUT_OFF);
    return manifest;
  } finally {
    await file.close();
  }
}

interface ArchiveRecord {
  readonly kind: number;
  readonly payload: Buffer;
}

async function visitEntry(
  entry: EntryName,
  records: AsyncGenerator<ArchiveRecord>,
  visit: Visitor,
): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  let end: EntryEnd | undefined;
  const pieces = (async function* () {
    while (!end) {
      const next = await records.next();
      if (next.done) throw new BackupFlaw(CUT_OFF);
      const { kind, payload } = next.value;
      if (kind === RECORD.end) {
        end = JSON.parse(payload.toString()) as EntryEnd;
        continue;
      }
      if (kind !== RECORD.plain && kind !== RECORD.deflated) throw new BackupFlaw(NO_SENSE);
      const piece = kind === RECORD.plain ? payload : await inflated(payload, NOT_MORE);
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  })();
  // A visitor that stops early must not end the pieces: the rest is still to be checked.
  await visit(entry, { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) });
  while (!(await pieces.next()).done);
  if (end?.bytes !== bytes || end.sha256 !== hash.digest('hex'))
    throw new BackupFlaw(`This backup is damaged: ${entry.kind} ${entry.name} is not what was written.`);
}

async function* recordsOf(
  reader: ExactReader,
  passphrase: string | undefined,
): AsyncGenerator<ArchiveRecord> {
  let held: Buffer = Buffer.alloc(0);
  for await (const plain of chunksOf(reader, passphrase)) {
    held = held.length === 0 ? plain : Buffer.concat([held, plain]);
    let at = 0;
    while (held.length - at >= RECORD_HEAD_BYTES) {
      const length = held.readUInt32BE(at + 1);
      if (length > MOST_RECORD_BYTES) throw new BackupFlaw(NO_SENSE);
      const from = at + RECORD_HEAD_BYTES;
      if (held.length < from + length) break;
      yield { kind: held[at]!, payload: held.subarray(from, from + length) };
      at = from + length;
    }
    held = held.subarray(at);
  }
  if (held.length > 0) throw new BackupFlaw(CUT_OFF);
}

async function* chunksOf(reader: ExactReader, passphrase: string | undefined): AsyncGenerator<Buffer> {
  const sealing = sealingOf(await readHead(reader), passphrase);
  for (let place = 0, isLast = false; !isLast; place++) {
    const length = (await reader.take(4)).readUInt32BE();
    isLast = length >= LAST_CHUNK;
    const bytes = isLast ? length - LAST_CHUNK : length;
    if (bytes > MOST_RECORD_BYTES + CHUNK_BYTES) throw new BackupFlaw(NO_SENSE);
    const sealed = await reader.take(bytes);
    yield sealing.unseal(sealed, await reader.take(TAG_BYTES), place, isLast);
  }
  if (!(await reader.isAtEnd())) throw new BackupFlaw('This backup is damaged: something follows its end.');
}

async function readHead(reader: ExactReader): Promise<ArchiveHead> {
  const magic = await reader.take(MAGIC.length).catch(() => Buffer.alloc(0));
  if (!magic.equals(MAGIC)) throw new BackupFlaw('This file is no backup of this program.');
  const length = (await reader.take(4)).readUInt32BE();
  if (length > MOST_HEAD_BYTES) throw new BackupFlaw(NO_SENSE);
  const head = parsed((await reader.take(length)).toString()) as Partial<ArchiveHead> | undefined;
  const isKnown =
    isKnownFormat(head?.format) && HEX.test(`${head?.salt}`) && HEX.test(`${head?.noncePrefix}`);
  if (!isKnown) throw new BackupFlaw('This backup is damaged, or a newer version of the program wrote it.');
  return head as ArchiveHead;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As many bytes as are asked for, or the sentence that they are missing. */
class ExactReader {
  private place = 0;

  constructor(private readonly file: FileHandle) {}

  async take(length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.file.read(Buffer.allocUnsafe(length), 0, length, this.place);
    if (bytesRead < length) throw new BackupFlaw(CUT_OFF);
    this.place += length;
    return buffer;
  }

  async isAtEnd(): Promise<boolean> {
    return (await this.file.stat()).size === this.place;
  }
}
