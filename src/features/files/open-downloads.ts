import { finished, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { Refused } from '../../platform/refused.js';

/** A browser asks one host for no more at once (HTTP/1.1), and lets the rest wait. */
const MOST_AT_ONCE = 6;
/** A file of the usual size has come by then. */
const AGAIN_IN_SECONDS = 10;

/**
 * How many files one account takes at once. Each holds a descriptor, or a connection to the bucket, for as long as its reader
 * likes; counted in the memory of this process, since that is what runs out of them.
 */
@Injectable()
export class OpenDownloads {
  private readonly ofAccounts = new Map<string, number>();

  /** Counts what is opened until its bytes are through or given up, as they are when their answer is closed. */
  async open<Opened extends { readonly bytes: Readable }>(
    { accountId }: Pick<Actor, 'accountId'>,
    open: () => Promise<Opened>,
  ): Promise<Opened> {
    const giveBack = accountId === null ? () => {} : this.take(accountId);
    try {
      const opened = await open();
      finished(opened.bytes, { writable: false }, giveBack);
      return opened;
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  private take(accountId: string): () => void {
    const before = this.ofAccounts.get(accountId) ?? 0;
    if (before >= MOST_AT_ONCE)
      throw Refused.because('downloads-too-many', { most: MOST_AT_ONCE, seconds: AGAIN_IN_SECONDS });
    this.ofAccounts.set(accountId, before + 1);
    return () => {
      const left = this.ofAccounts.get(accountId)! - 1;
      if (left > 0) this.ofAccounts.set(accountId, left);
      else this.ofAccounts.delete(accountId);
    };
  }
}
