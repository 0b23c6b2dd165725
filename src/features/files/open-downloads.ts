import { finished, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { Refused } from '../../platform/refused.js';

/** A browser asks one host for no more at once (HTTP/1.1), and lets the rest wait. */
const MOST_AT_ONCE = 6;
/** Who asks for more than these besides is no reader. */
const MOST_WAITING = 30;
const AGAIN_IN_SECONDS = 10;

/**
 * How many files one account takes at once. Each holds a descriptor, or a connection to the bucket, for as long as its reader
 * likes; counted in the memory of this process, since that is what runs out of them. Not of all accounts together: some would
 * fill that for the others, and the bucket is read over as many connections as there are readers.
 */
@Injectable()
export class OpenDownloads {
  /** A file of the usual size has come by then; what is read slowly has not. */
  longestWaitMs = 5_000;
  private readonly ofAccounts = new Map<string, Places>();

  /** Counts what is opened until its bytes are through or given up, as they are when their answer is closed. */
  async open<Opened extends { readonly bytes: Readable }>(
    { accountId }: Pick<Actor, 'accountId'>,
    open: () => Promise<Opened>,
  ): Promise<Opened> {
    const giveBack = accountId === null ? () => {} : await this.take(accountId);
    try {
      const opened = await open();
      finished(opened.bytes, { writable: false }, giveBack);
      return opened;
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  private async take(accountId: string): Promise<() => void> {
    const places = this.ofAccounts.get(accountId) ?? new Places();
    this.ofAccounts.set(accountId, places);
    if (!(await places.take(this.longestWaitMs)))
      throw Refused.because('downloads-too-many', { most: MOST_AT_ONCE, seconds: AGAIN_IN_SECONDS });
    return () => {
      places.giveBack();
      if (places.areFree) this.ofAccounts.delete(accountId);
    };
  }
}

/** Those of one account. Who finds none waits a while for one, first come first served. */
class Places {
  private taken = 0;
  private readonly waiting = new Set<() => void>();

  get areFree(): boolean {
    return this.taken === 0;
  }

  /** @returns whether there was one in time */
  async take(longestWaitMs: number): Promise<boolean> {
    if (this.taken < MOST_AT_ONCE) {
      this.taken++;
      return true;
    }
    if (this.waiting.size >= MOST_WAITING) return false;
    return new Promise((resolve) => {
      const settle = (had: boolean) => {
        clearTimeout(timer);
        this.waiting.delete(gotOne);
        resolve(had);
      };
      const gotOne = () => settle(true);
      const timer = setTimeout(settle, longestWaitMs, false);
      this.waiting.add(gotOne);
    });
  }

  giveBack(): void {
    const [next] = this.waiting;
    if (next) next();
    else this.taken--;
  }
}
