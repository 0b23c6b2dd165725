/** A zip as it is written: each entry is opened when the one before it is through, so that none waits in memory. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipSource {
  readonly path: string;
  /** False for what is packed by itself. */
  readonly compress: boolean;
  readonly bytes: () => AsyncIterable<Uint8Array | string>;
}

/** @param at the date of every entry */
export function zipStream(sources: readonly ZipSource[], at: Date): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | undefined;
  for (const { path, compress, bytes } of sources) {
    zip.addReadStreamLazy(path, { mtime: at, mode: 0o100644, compress }, (answer) => {
      current = Readable.from(bytes(), { objectMode: false });
      current.once('error', (error) => output.destroy(error));
      answer(null, current);
    });
  }
  zip.on('error', (error) => output.destroy(error));
  // Who stops reading leaves the entry that is open.
  output.once('close', () => current?.destroy());
  zip.end();
  return output;
}
