import { createHash } from 'node:crypto';
import { type ContentSample, HEAD_BYTES, TAIL_BYTES } from '../../domain/documents/decide-media-type.js';
import { TextCheck } from '../../domain/documents/plain-text.js';

/** Looks at bytes as they pass: their hash, their number, their ends, and whether they are text. */
export class Sampler {
  private readonly hash = createHash('sha256');
  private readonly text = new TextCheck();
  private head = Buffer.alloc(0);
  /** The pieces that hold the tail. */
  private readonly last: Uint8Array[] = [];
  private lastBytes = 0;
  private size = 0;

  see(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.text.add(bytes);
    this.size += bytes.length;
    const missing = HEAD_BYTES - this.head.length;
    if (missing > 0) this.head = Buffer.concat([this.head, bytes.subarray(0, missing)]);
    this.last.push(bytes);
    this.lastBytes += bytes.length;
    while (this.lastBytes - this.last[0]!.length >= TAIL_BYTES) this.lastBytes -= this.last.shift()!.length;
  }

  result(): { sha256: string; sample: ContentSample } {
    const { size, head } = this;
    const tail = Buffer.concat(this.last).subarray(-TAIL_BYTES);
    return { sha256: this.hash.digest('hex'), sample: { size, head, tail, isText: this.text.isText() } };
  }
}
