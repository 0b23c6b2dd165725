/** Empties a database in which nothing is anybody's own work; the migrations then build it anew. */
import type pg from 'pg';
import { emptyDatabase } from '../demonstration/interrupted-loading.js';
import { ADVISORY_LOCKS } from '../platform/database/advisory-locks.js';
import { openClient } from '../platform/database/open-client.js';
import { CommandError } from './run-command.js';

/** What the database held. */
export interface Cleared {
  readonly projects: number;
  readonly accounts: number;
  /** The addresses of accounts that the demonstration did not bring. */
  readonly ownAccounts: readonly string[];
  readonly institutions: number;
  readonly persons: number;
  /** The names of the contents of its files. */
  readonly contents: readonly string[];
}

const HELD = `select
  (select count(*)::int from project) as "projects",
  (select count(*)::int from account) as "accounts",
  (select coalesce(json_agg(email order by email), '[]') from account where not demonstration) as "ownAccounts",
  (select count(*)::int from institution) as "institutions",
  (select count(*)::int from person) as "persons",
  (select coalesce(json_agg(distinct sha256), '[]') from stored_file) as "contents"`;

/** Rows that say themselves whether the demonstration brought them. */
const OWN_WORK = `select
  (select count(*)::int from project where not demonstration) as projects,
  (select count(*)::int from account where demonstration) as demonstration`;

/** What kind of process another role has is not shown to everybody; those of the server itself have no role. */
const OTHERS = `select count(*)::int as others from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null
    and coalesce(backend_type, 'client backend') = 'client backend'`;

/** The server needs a moment to let go of connections that were just ended. */
const PATIENCE = { attempts: 20, pauseMs: 100 } as const;

/** Holds the turn of whoever loads a demonstration, so that no program starts to load one meanwhile. */
export class DemonstrationClearing {
  private constructor(
    private readonly client: pg.Client,
    private readonly ownerUrl: string,
    private readonly programUrl: string,
  ) {}

  /** @throws CommandError beside a running program, or where something is not the demonstration's */
  static async begin(ownerUrl: string, programUrl = ownerUrl): Promise<DemonstrationClearing> {
    const client = await openClient(ownerUrl);
    try {
      await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCKS.demonstration]);
      const clearing = new DemonstrationClearing(client, ownerUrl, programUrl);
      await clearing.refuseOwnWork();
      await clearing.refuseOthers();
      return clearing;
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  async whatIsLost(): Promise<Cleared> {
    const { rows } = await this.client.query(HELD);
    return rows[0];
  }

  async empty(): Promise<void> {
    await emptyDatabase(this.client, this.ownerUrl, this.programUrl);
  }

  end(): Promise<void> {
    return this.client.end();
  }

  private async refuseOwnWork(): Promise<void> {
    const { rows } = await this.client.query(OWN_WORK);
    const { projects, demonstration } = rows[0];
    if (projects > 0) {
      throw new CommandError(
        `${projects} projects are not the demonstration's; nothing is cleared. Shut the demonstration accounts instead.`,
      );
    }
    if (demonstration === 0) throw new CommandError('There is no demonstration in this database.');
  }

  private async refuseOthers(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const { rows } = await this.client.query(OTHERS);
      if (rows[0].others === 0) return;
      if (attempt === PATIENCE.attempts) {
        throw new CommandError('The program, or another, is using this database. Stop it first.');
      }
      await new Promise((resolve) => setTimeout(resolve, PATIENCE.pauseMs));
    }
  }
}
