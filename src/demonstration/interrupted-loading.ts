/** A start that was killed while it loaded the demonstration leaves half of it, which the next start clears away. */
import type pg from 'pg';
import { ADVISORY_LOCKS } from '../platform/database/advisory-locks.js';
import { openClient } from '../platform/database/open-client.js';

export const LOADED = 'demonstration.loaded';

/** Half a demonstration and nothing else: no account or project of somebody's own is ever cleared. */
const IS_INTERRUPTED = `select exists (select from account)
  and not exists (select from account where not demonstration)
  and not exists (select from project where not demonstration)
  and not exists (select from audit_entry where act = '${LOADED}') as interrupted`;

/** All or nothing. */
export const EMPTY_DATABASE =
  'begin; drop schema public cascade; create schema public; drop schema if exists bullmq cascade; commit';

/** Held while the demonstration is cleared and loaded, so that nobody takes a loading for an interrupted one. */
export class LoadingTurn {
  private constructor(private readonly client: pg.Client) {}

  /** Waits while another program loads. Needs the owner's role. */
  static async take(ownerUrl: string): Promise<LoadingTurn> {
    const client = await openClient(ownerUrl);
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCKS.demonstration]);
    return new LoadingTurn(client);
  }

  /**
   * Empties the database of an interrupted demonstration; the migrations then build it anew.
   * @returns whether there was one
   */
  async clearInterrupted(): Promise<boolean> {
    const { rows } = await this.client.query(IS_INTERRUPTED);
    if (!rows[0].interrupted) return false;
    await this.client.query(EMPTY_DATABASE);
    return true;
  }

  end(): Promise<void> {
    return this.client.end();
  }
}
