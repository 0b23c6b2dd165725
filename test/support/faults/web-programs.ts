/** Web and worker programs on a database of the test's server, with the office's staff signed in. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import type { SignIn } from '../application.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { STAFFED, type Staff, staffOnce } from '../office-staff.js';
import { openTestFolder } from '../test-folder.js';
import { NetworkClient } from './network-client.js';
import { type Environment, freePort, RunningProgram } from './product.js';

export class WebPrograms {
  readonly dataDir = openTestFolder();
  readonly running: RunningProgram[] = [];

  private constructor(
    readonly staff: Staff,
    readonly database: TestDatabase,
    private readonly settings: Environment,
  ) {}

  static async open(settings: Environment = {}): Promise<WebPrograms> {
    const staff = await staffOnce();
    return new WebPrograms(staff, await createTestDatabase(STAFFED), settings);
  }

  async startWeb(settings: Environment = {}): Promise<RunningProgram> {
    const program = RunningProgram.spawn('main', await freePort(), { ...this.environment, ...settings });
    this.running.push(program);
    return program.ready();
  }

  async startWorker(settings: Environment = {}): Promise<RunningProgram> {
    const program = RunningProgram.spawn('worker', await freePort(), { ...this.environment, ...settings });
    this.running.push(program);
    return program.hasSaid('Working.');
  }

  signedIn(port: number, { cookie, csrfToken }: SignIn): NetworkClient {
    return new NetworkClient(port, { cookie, 'x-csrf-token': csrfToken });
  }

  async ask(question: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.database.url });
    await client.connect();
    try {
      return (await client.query(question, values)).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((program) => program.end('SIGKILL')));
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private get environment(): Environment {
    return { DATABASE_URL: this.database.url, DATA_DIR: this.dataDir, DEMO: '0', ...this.settings };
  }
}

/** A new institution under a name of its own. */
export function newInstitution(): { readonly name: string } {
  return { name: `Viện ${randomUUID()}` };
}
