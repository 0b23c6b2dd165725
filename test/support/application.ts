/** The booted application on a database of its own, with a clock that a test sets and a client that signs in. */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import type { Role } from '../../src/domain/access/actor.js';
import { AccountsService } from '../../src/features/identity/accounts.service.js';
import { Clock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Config } from '../../src/platform/config/config.module.js';
import type { Steps } from '../../src/platform/http/even-answers.js';
import { createWebApplication } from '../../src/platform/http/web-application.js';
import { closeQueueBackend } from '../../src/platform/queue/queue-backend.js';
import { WorkerModule } from '../../src/worker.module.js';
import { checkAudited } from './audited-changes.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { closeIdle, keepIdle, takeIdle } from './idle-application.js';

export const PASSWORD = 'a test password';
const SYSTEM = {
  accountId: null,
  name: 'test',
  personId: null,
  institutionId: null,
  roles: [],
  language: 'vi',
} as const;

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by the assertions
  readonly body: any;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly text: string;
  readonly bytes: Buffer;
}

/** What a session is known by. */
export interface SignIn {
  readonly cookie: string;
  readonly csrfToken: string;
}

/** The body of an answer that must have been yes. */
export function done(answer: Answer): Answer['body'] {
  if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${answer.text.slice(0, 600)}`);
  return answer.body;
}

export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly cookie = '',
    readonly csrfToken = '',
  ) {}

  /** Off where what is asked is taken back, or changes nothing. */
  checksAudit = true;

  get signIn(): SignIn {
    return { cookie: this.cookie, csrfToken: this.csrfToken };
  }

  get = (path: string, headers = {}) => this.send('GET', path, undefined, headers);
  post = (path: string, body: unknown = {}, headers = {}) => this.send('POST', path, body, headers);
  put = (path: string, body: unknown = {}, headers = {}) => this.send('PUT', path, body, headers);
  patch = (path: string, body: unknown = {}, headers = {}) => this.send('PATCH', path, body, headers);
  delete = (path: string, headers = {}) => this.send('DELETE', path, undefined, headers);

  /** Paths are below /api/v1 unless they begin with a slash. */
  async send(
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const url = path.startsWith('/') ? path : `/api/v1/${path}`;
    const answer = await this.app.inject({
      method,
      url,
      headers: {
        ...(this.cookie && { cookie: this.cookie, 'x-csrf-token': this.csrfToken }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    });
    await this.checkAudited(method, url, answer, 'idempotency-key' in headers);
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      body: isJson && answer.payload ? answer.json() : null,
      headers: answer.headers,
      text: answer.payload,
      bytes: answer.rawPayload,
    };
  }

  /** A page answers 303 to what it did, 200 to a form that it gives back; and sends who is not signed in to sign in. */
  private async checkAudited(method: string, url: string, answer: LightAnswer, isRepeated: boolean) {
    const { statusCode: status, headers } = answer;
    const isPage = !url.startsWith('/api/');
    const isAccepted = isPage
      ? status === 303 && !String(headers.location).startsWith('/sign-in')
      : status < 300;
    if (!this.checksAudit || method === 'GET' || !isAccepted) return;
    const requestId = String(headers['x-request-id']);
    await checkAudited(this.app.get(DataSource), { method, url, requestId, isRepeated });
  }
}

interface LightAnswer {
  readonly statusCode: number;
  readonly headers: Answer['headers'];
}

export interface StartOptions {
  readonly worker?: boolean;
  /** The database begins as a copy of it. */
  readonly template?: string;
}

export class TestApplication {
  /** Whether refusals come at their steps of time; most tests have no time for that. */
  static steps: Steps = { absenceMs: 0, shutDoorMs: 0 };

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    private readonly isCommon: boolean,
  ) {}

  static async start(
    environment: Record<string, string> = {},
    { worker = false, template }: StartOptions = {},
  ): Promise<TestApplication> {
    const isCommon = !worker && Object.keys(environment).length === 0;
    const application = isCommon && (await takeIdle(template));
    if (application) return application;
    await closeIdle();
    const database = await createTestDatabase(template);
    const config = readConfig({
      DEMO: '0',
      LOG_LEVEL: 'silent',
      REQUEST_LIMITS: '0',
      DATA_DIR: join(tmpdir(), `khcn-${database.name}`),
      ...environment,
      DATABASE_URL: database.url,
    });
    const { steps } = TestApplication;
    const app = await createWebApplication(AppModule.of(config, worker ? [WorkerModule] : []), config, {
      steps,
    });
    await app.getHttpAdapter().getInstance().ready();
    return new TestApplication(app, database, isCommon);
  }

  async stop(): Promise<void> {
    if (!(this.isCommon && keepIdle(this))) await this.remove();
  }

  /** With all that it kept. */
  async remove(): Promise<void> {
    await this.close();
    await this.database.drop();
    rmSync(join(tmpdir(), `khcn-${this.database.name}`), { recursive: true, force: true });
  }

  /** Leaves the database as it is. */
  async close(): Promise<void> {
    await this.app.close();
    await closeQueueBackend();
  }

  /** A database like any other's at its beginning, and the real clock. */
  async beginAgain(template?: string): Promise<void> {
    await this.database.renew(template);
    const { master: pool } = this.sql.driver as unknown as { master: { totalCount: number } };
    while (pool.totalCount > 0) await pause(5);
    const clock: Partial<Clock> = this.app.get(Clock);
    delete clock.now;
    delete clock.skewMs;
  }

  get url(): string {
    return this.database.url;
  }

  get anonymous(): Client {
    return new Client(this.app);
  }

  /** Also who signed in at an application that was reached without TLS, where the cookie has another name. */
  signedIn({ cookie, csrfToken }: SignIn): Client {
    const prefix = this.app.get(Config).publicUrl.startsWith('https:') ? '__Host-' : '';
    return new Client(this.app, cookie.replace(/^(__Host-)?/, prefix), csrfToken);
  }

  get sql(): DataSource {
    return this.app.get(DataSource);
  }

  /** Time stands still at this instant for everything that asks the clock. */
  setClock(instant: string, skewMs = 0): void {
    const clock = this.app.get(Clock);
    clock.now = async () => new Date(instant);
    clock.skewMs = async () => skewMs;
  }

  async openAccount(email: string, roles: readonly Role[], personId?: string): Promise<Client> {
    const accounts = this.app.get(AccountsService);
    await accounts.openAccount(
      { actor: SYSTEM },
      { email, password: PASSWORD, displayName: email, roles: [...roles], personId },
    );
    return this.signIn(email);
  }

  async signIn(email: string, password = PASSWORD): Promise<Client> {
    const answer = await this.anonymous.post('session', { email, password });
    if (answer.status !== 201)
      throw new Error(`sign-in of ${email} answered ${answer.status}: ${answer.text}`);
    const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
    return new Client(this.app, cookie, answer.body.csrfToken);
  }
}
