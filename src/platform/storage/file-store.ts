import type { Readable } from 'node:stream';
import type { ContentSample } from '../../domain/documents/decide-media-type.js';

/** Bytes that were taken in and have a name, but no place yet. */
export interface Draft {
  /** Of the content, in hexadecimal: its name for ever. */
  readonly sha256: string;
  readonly sample: ContentSample;
  /** Where the store holds it until it is kept or dropped. */
  readonly place: string;
}

export interface Stored {
  readonly size: number;
  readonly bytes: Readable;
}

/**
 * Where contents are kept, each under its SHA-256, so that the same bytes are kept once. What no row of the database names is
 * harmless: a content is kept before the row that names it commits, and never removed.
 */
export abstract class FileStore {
  /** Takes bytes in, to the end and onto the disk. Fails when they do; then nothing is left of them. */
  abstract draft(bytes: AsyncIterable<Uint8Array>): Promise<Draft>;

  /** Gives a draft its place, whole or not at all; done again it changes nothing. */
  abstract keep(draft: Draft): Promise<void>;

  /** Forgets what of a draft was not kept. */
  abstract drop(draft: Draft): Promise<void>;

  abstract open(sha256: string): Promise<Stored | null>;

  /** Every content that is kept. */
  abstract contents(): AsyncIterable<string>;
}
