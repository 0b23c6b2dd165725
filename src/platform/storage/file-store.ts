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

/** A SHA-256 in hexadecimal: nothing else is ever a name in a store. */
export const CONTENT_NAME = /^[0-9a-f]{64}$/;

/**
 * Where contents are kept, each under its SHA-256, so that the same bytes are kept once. What no row of the database names is
 * harmless: a content is kept before the row that names it commits, and removed only when no row names it.
 */
export abstract class FileStore {
  /** Takes bytes in, to the end and onto the disk. Fails when they do; then nothing is left of them. */
  abstract draft(bytes: AsyncIterable<Uint8Array>): Promise<Draft>;

  /** The bytes of a draft that was neither kept nor dropped. */
  abstract read(draft: Draft): Readable;

  /** Gives a draft its place, whole or not at all; done again it changes nothing. */
  abstract keep(draft: Draft): Promise<void>;

  /** Forgets what of a draft was not kept. */
  abstract drop(draft: Draft): Promise<void>;

  abstract open(sha256: string): Promise<Stored | null>;

  /** Of a content that is not there nothing is left either. Where it fails, the content may go at any later moment. */
  abstract remove(sha256: string): Promise<void>;

  /** Every content that is kept. */
  abstract contents(): AsyncIterable<string>;
}
