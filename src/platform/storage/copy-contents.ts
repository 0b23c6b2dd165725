import type { FileStore } from './file-store.js';

export interface Copied {
  readonly copied: number;
  /** What was in the other store before, whole. */
  readonly known: number;
  /** Whose bytes are no longer those of its name: it is left where it is. */
  readonly damaged: readonly string[];
}

/** Copies every content of one store into another; nothing is taken out of the first. Begun again it goes on where it was. */
export async function copyContents(from: FileStore, to: FileStore): Promise<Copied> {
  let [copied, known] = [0, 0];
  const damaged: string[] = [];
  for await (const sha256 of from.contents()) {
    const stored = await from.open(sha256);
    if (!stored) continue;
    const there = await to.open(sha256);
    there?.bytes.destroy();
    if (there?.size === stored.size) {
      stored.bytes.destroy();
      known += 1;
      continue;
    }
    const draft = await to.draft(stored.bytes);
    try {
      if (draft.sha256 === sha256) await to.keep(draft);
      else damaged.push(sha256);
    } finally {
      await to.drop(draft);
    }
    if (draft.sha256 === sha256) copied += 1;
  }
  return { copied, known, damaged };
}
