/** The demonstration's office at work on the whole product, which is killed and started again. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { invariantsOf } from '../../../src/commands/invariants-of.js';
import { openDataSource } from '../../../src/data-source.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { placeInUse } from '../../../src/platform/database/embedded/place.js';
import { Mailbox } from '../mailbox.js';
import { Chance } from '../simulation/chance.js';
import { openTestFolder } from '../test-folder.js';
import { type Deed, DemoOffice } from './demo-office.js';
import { type Findings, Journal } from './journal.js';
import { type NetworkAnswer, Unanswered } from './network-client.js';
import {
  DEMO_PASSWORD,
  databaseUrl,
  type Environment,
  freePort,
  postmasterPid,
  RunningProgram,
} from './product.js';

export const VICTIMS = ['program', 'worker', 'database', 'backend', 'everything'] as const;
export type Victim = (typeof VICTIMS)[number];

const LANES = 8;
const MOST_PAUSE_MS = 40;
/** Of whoever was told that the product is away. */
const BETWEEN_TRIES_MS = 200;
const FINAL_PATIENCE_MS = 240_000;

export class Siege {
  readonly journal = new Journal();
  readonly dataDir = openTestFolder();
  /** Answers that nobody should get, whatever dies. */
  readonly broken: string[] = [];
  private mailbox!: Mailbox;
  private program!: RunningProgram;
  private worker!: RunningProgram;
  private office!: DemoOffice;
  kills = 0;

  constructor(private readonly chance: Chance) {}

  async open(): Promise<void> {
    this.mailbox = await Mailbox.open();
    this.program = await RunningProgram.spawn('start', await freePort(), this.environment).ready();
    this.worker = await this.startWorker();
    this.office = await DemoOffice.open(this.program.port);
  }

  async close(): Promise<void> {
    await Promise.all([this.worker?.end('SIGTERM'), this.program?.end('SIGTERM')]);
    this.office?.close();
    await this.mailbox?.close();
    for (const folder of [placeInUse(this.dataDir), this.dataDir])
      rmSync(folder, { recursive: true, force: true });
  }

  /** Load, a kill in the middle of it, and recovery. Answers how long the product was away. */
  async strike(victim: Victim): Promise<number> {
    await this.office.openVote();
    await this.letDaysPass();
    let isOver = false;
    const lanes = Array.from({ length: LANES }, async () => {
      while (!isOver) {
        await this.act();
        await pause(this.chance.int(0, MOST_PAUSE_MS));
      }
    });
    let awayMs: number;
    try {
      await pause(this.chance.int(150, 1_500));
      const killedAt = performance.now();
      this.kill(victim);
      this.kills++;
      await pause(this.chance.int(0, 300));
      if (victim === 'program' || victim === 'everything') {
        await this.program.end('SIGKILL');
        isOver = true;
        await Promise.all(lanes);
        this.program = RunningProgram.spawn('start', this.program.port, this.environment);
      }
      await this.program.ready();
      awayMs = performance.now() - killedAt;
      if (!this.worker.isRunning) this.worker = await this.startWorker();
      isOver = true;
      await Promise.all(lanes);
    } finally {
      isOver = true;
    }
    await this.retryDoubtful();
    return awayMs;
  }

  /** What is wrong with the records, and with the invariants. */
  async findings(): Promise<Findings & { readonly invariants: string[] }> {
    const found = await this.ask((client) => this.journal.check(client));
    return { ...found, invariants: await this.brokenInvariants() };
  }

  /** Lets all work that is promised be done: orders are ready, mails are with the server, once or, after a kill, twice. */
  async settle(): Promise<{ unsettled: string[]; extraMails: number; mails: number }> {
    let left = '';
    let looks = 0;
    for (const until = Date.now() + FINAL_PATIENCE_MS; Date.now() < until; await pause(1_000)) {
      await this.retryDoubtful();
      left = await this.ask(async (client) => {
        if (looks++ % 15 === 0) await endLeases(client);
        const { rows } = await client.query(
          `select (select count(*)::int from reminder where state in ('planned', 'sending') and ring_at <= now()) as reminders,
             (select count(*)::int from message where channel = 'mail' and state = 'prepared') as mails,
             (select count(*)::int from account_link where mail_state = 'planned') as links,
             (select count(*)::int from file_order where state in ('waiting', 'making')) as orders`,
        );
        return JSON.stringify({ ...rows[0], unknown: this.journal.unknown.size });
      });
      if (!/[1-9]/.test(left)) break;
    }
    const sent: string[] = await this.ask(async (client) =>
      (
        await client.query(`select header_id from message where channel = 'mail' and state = 'sent'`)
      ).rows.map((row) => row.header_id),
    );
    const invited = [...this.journal.acknowledged.values()].filter(({ kind }) => kind === 'invitation');
    const taken = new Map<string, number>();
    for (const { messageId } of this.mailbox.mails) taken.set(messageId, (taken.get(messageId) ?? 0) + 1);
    const told = new Set(this.mailbox.mails.flatMap(({ to }) => to));
    const unsettled = [
      ...(/[1-9]/.test(left) ? [left] : []),
      ...sent.filter((id) => !taken.has(id)).map((id) => `no mail ${id}`),
      ...invited.filter(({ mark }) => !told.has(`${mark}@test.local`)).map(({ mark }) => `not told: ${mark}`),
    ];
    const extraMails = [...taken.values()].reduce((sum, times) => sum + times - 1, 0);
    return { unsettled, extraMails, mails: taken.size };
  }

  private async act(): Promise<void> {
    const deed = this.office.nextDeed(this.chance);
    await this.attempt(deed);
  }

  private async attempt(deed: Deed): Promise<void> {
    try {
      const answer = await this.office.do(deed);
      this.journal.count(answer.status);
      if (answer.status < 300) {
        this.office.learn(deed, answer);
        this.journal.acknowledge(deed);
      } else if (answer.status >= 500) {
        this.journal.doubt(deed);
        await pause(BETWEEN_TRIES_MS);
        if (answer.status !== 503 || !answer.headers['retry-after'])
          this.broken.push(
            `${deed.path} ${answer.status} ${answer.text.slice(0, 200)} ${this.complaintOf(answer)}`,
          );
      } else if (answer.body?.code === 'idempotency-key-in-use') this.journal.doubt(deed);
      else {
        if (!EXPECTED_REFUSALS.has(answer.body?.code))
          this.broken.push(`${deed.path} ${answer.status} ${answer.text.slice(0, 200)}`);
        this.journal.forget(deed);
      }
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      this.journal.count(0);
      if (error.code === 'HANGS') this.broken.push(`${deed.path} hangs`);
      if (error.isRefused) await pause(BETWEEN_TRIES_MS);
      this.journal.doubt(deed);
    }
  }

  /** What the program wrote down of it. */
  private complaintOf({ headers }: NetworkAnswer): string {
    const id = String(headers['x-request-id']);
    return (
      this.program.said
        .split('\n')
        .find((line) => line.includes(id))
        ?.slice(0, 1_500) ?? ''
    );
  }

  /** With the same keys. */
  private async retryDoubtful(): Promise<void> {
    const doubtful = [...this.journal.unknown.values()];
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        for (let deed = doubtful.pop(); deed; deed = doubtful.pop()) await this.attempt(deed);
      }),
    );
  }

  /** Reminders that stand for later ring now. */
  private async letDaysPass(): Promise<void> {
    await this.ask((client) =>
      client.query(
        `update reminder set ring_at = now() where id in (select id from reminder
           where state = 'planned' and message_id is null and ring_at > now() and kind <> 'overdue' order by random() limit 12)`,
      ),
    );
  }

  private kill(victim: Victim): void {
    if (victim === 'worker' || victim === 'everything') this.worker.child.kill('SIGKILL');
    if (victim === 'program' || victim === 'everything') this.program.child.kill('SIGKILL');
    if (victim === 'database' || victim === 'everything')
      process.kill(postmasterPid(this.dataDir), 'SIGKILL');
    if (victim === 'backend') {
      const backends = childrenOf(postmasterPid(this.dataDir));
      if (backends.length > 0) process.kill(this.chance.pick(backends), 'SIGKILL');
    }
  }

  private async startWorker(): Promise<RunningProgram> {
    const environment = { ...this.environment, DATABASE_URL: databaseUrl(this.dataDir), DEMO: '0' };
    return RunningProgram.spawn('worker', await freePort(), environment).hasSaid('Working.');
  }

  private get environment(): Environment {
    return { DATA_DIR: this.dataDir, DEMO_PASSWORD, SMTP_URL: this.mailbox.url };
  }

  private async ask<T>(question: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: databaseUrl(this.dataDir) });
    client.on('error', () => {});
    await client.connect();
    try {
      return await question(client);
    } finally {
      await client.end();
    }
  }

  private async brokenInvariants(): Promise<string[]> {
    const url = databaseUrl(this.dataDir);
    const config = { ...readConfig({ DATA_DIR: this.dataDir, DATABASE_URL: url }), databaseUrl: url };
    const dataSource = await openDataSource(url);
    try {
      const broken: string[] = [];
      for await (const finding of (await invariantsOf(config, dataSource)).check({ files: 300 }))
        if (finding.broken.length > 0) broken.push(`${finding.invariant}: ${finding.broken.slice(0, 5)}`);
      return broken;
    } finally {
      await dataSource.destroy();
    }
  }
}

/** Leases and claims of what was killed end at once; what lives needs less than the time between two looks. */
async function endLeases(client: pg.Client): Promise<void> {
  await client.query(
    `update idempotent_request set created_at = created_at - interval '1 minute' where status is null;
     update message set ring_at = now() where channel = 'mail' and state = 'prepared';
     update account_link set ring_at = now() where mail_state = 'planned';
     update file_order set ring_at = now() where state in ('waiting', 'making')`,
  );
}

/** What the rules say to somebody who asks for the same again, or for too much. */
const EXPECTED_REFUSALS = new Set([
  'already-exists',
  'file-orders-too-many',
  'list-full',
  'ballot-already-cast',
  'concurrent-change',
  'rights-changed-since',
]);

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => {
      try {
        const stat = readFileSync(`/proc/${child}/stat`, 'utf8');
        const command = readFileSync(`/proc/${child}/cmdline`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return parent === pid && /postgres: \w+ khcn_tracker/.test(command);
      } catch {
        return false;
      }
    });
}
