/** An export as a zip: index, records and files, and at the end the sum of each, taken of the bytes that went out. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type ZipSource, zipStream } from '../../platform/archive/zip-stream.js';
import { EXPORT_INDEX } from '../../wording/exports.js';
import { type IndexFacts, indexPage } from './index-page.js';

export interface ArchiveEntry {
  readonly path: string;
  /** What it is, in words. */
  readonly what: string;
  /** In bytes. */
  readonly size: number;
  readonly isPacked: boolean;
  /** Null where the content is gone. */
  readonly open: () => Promise<AsyncIterable<Uint8Array> | null>;
}

export function textEntry(path: string, what: string, text: string): ArchiveEntry {
  const bytes = Buffer.from(text);
  return { path, what, size: bytes.length, isPacked: false, open: async () => once(bytes) };
}

export function projectArchive(facts: IndexFacts, entries: readonly ArchiveEntry[], at: Date): Readable {
  const listed = entries.map(({ path, what, size }) => ({ path, what, size }));
  const index = [
    textEntry('index.html', EXPORT_INDEX.title, indexPage(facts, listed)),
    textEntry(
      'index.json',
      EXPORT_INDEX.title,
      `${JSON.stringify({ ...facts, entries: listed }, null, 1)}\n`,
    ),
  ];
  const sums: string[] = [];
  const sources = [...index, ...entries].map((entry) => summed(entry, sums));
  return zipStream([...sources, manifest(sums)], at);
}

function summed({ path, isPacked, open }: ArchiveEntry, sums: string[]): ZipSource {
  async function* bytes() {
    const content = await open();
    const hash = createHash('sha256');
    for await (const piece of content ?? []) {
      hash.update(piece);
      yield piece;
    }
    sums.push(content ? `${hash.digest('hex')}  ${path}` : `# ${path}: ${EXPORT_INDEX.missing}`);
  }
  return { path, compress: !isPacked, bytes };
}

/** Written last, when all sums are known. */
function manifest(sums: readonly string[]): ZipSource {
  async function* bytes() {
    yield Buffer.from(`${sums.join('\n')}\n`);
  }
  return { path: 'SHA256SUMS', compress: true, bytes };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
