import { createHash } from 'node:crypto';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Over the octets of a digest and the text that comes after it. */
export function sha256After(previous: string, text: string): string {
  return createHash('sha256').update(previous, 'hex').update(text).digest('hex');
}

/** Over lines that come one by one. */
export class RunningDigest {
  private readonly hash = createHash('sha256');

  add(text: string): void {
    this.hash.update(text);
  }

  end(): string {
    return this.hash.digest('hex');
  }
}
