/** A start that was killed while it loaded the demonstration leaves half of it, which the next start clears away. */
import type pg from 'pg';
import { ADVISORY_LOCKS } from '../platform/database/advisory-locks.js';
import { openClient } from '../platform/database/open-client.js';
import { dropQueue } from '../platform/queue/drop-queue.js';

export const LOADED = 'demonstration.loaded';

/** Half a demonstration and nothing else: no account or project of somebody's own is ever cleared. */
const IS_INTERRUPTED = `select exists (select from account)
  and not exists (select from account where not demonstration)
  and not exists (select from project where not demonstration)
  and not exists (select from audit_entry where act = '${LOADED}') as interrupted`;

/** The tables go all or none; then the queue, whose bells rang for them. */
export async function emptyDatabase(owner: pg.Client, ownerUrl: string, programUrl: string): Promise<void> {
  await owner.query('begin; drop schema public cascade; create schema public; commit');
  await dropQueue(ownerUrl, programUrl);
}

/** Held while the demonstration is cleared and loaded, so that nobody takes a loading for an interrupted one. */
export class LoadingTurn {
  private constructor(
    private readonly client: pg.Client,
    private readonly ownerUrl: string,
  ) {}

  /** Waits while another program loads. Needs the owner's role. */
  static async take(ownerUrl: string): Promise<LoadingTurn> {
    const client = await openClient(ownerUrl);
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCKS.demonstration]);
    return new LoadingTurn(client, ownerUrl);
  }

  /**
   * Empties the database of an interrupted demonstration; the migrations then build it anew.
   * @param programUrl the role that serves
   * @returns whether there was one
   */
  async clearInterrupted(programUrl = this.ownerUrl): Promise<boolean> {
    const { rows } = await this.client.query(IS_INTERRUPTED);
    if (!rows[0].interrupted) return false;
    await emptyDatabase(this.client, this.ownerUrl, programUrl);
    return true;
  }

  end(): Promise<void> {
    return this.client.end();
  }
}
