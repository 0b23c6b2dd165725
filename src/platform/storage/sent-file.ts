import type { Draft } from './file-store.js';

interface Sent {
  /** What the sender calls it. */
  readonly name: string;
  readonly draft: Draft;
  /** False when it was longer than the limit: then the draft holds its beginning only. */
  readonly isWhole: boolean;
}

/** A file as a request brought it. */
export class SentFile {
  readonly #sent: Sent;

  /** class-transformer copies what it walks over by a constructor without arguments. */
  constructor(sent: Sent) {
    this.#sent = sent;
  }

  get name(): string {
    return this.#sent.name;
  }

  get draft(): Draft {
    return this.#sent.draft;
  }

  get isWhole(): boolean {
    return this.#sent.isWhole;
  }

  /** What a repeated request is known by. */
  toJSON(): object {
    return { name: this.name, sha256: this.draft.sha256 };
  }
}
