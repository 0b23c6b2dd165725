export type UnreadableReason = 'broken' | 'locked' | 'too-large' | 'too-slow';

/** A file whose text cannot be had, now or later. */
export class UnreadableFile extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(`the text could not be read: ${reason}`);
  }
}
