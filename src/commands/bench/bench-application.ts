/** The booted application without a port, and people signed in to it whose accounts live only as long as the bench. */
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../app.module.js';
import type { Role } from '../../domain/access/actor.js';
import { AccountsService } from '../../features/identity/accounts.service.js';
import { createWebApplication } from '../../platform/http/web-application.js';
import { closeQueueBackend } from '../../platform/queue/queue-backend.js';
import { actOf, allAccounts } from '../accounts.js';
import { type CommandConfig, CommandError } from '../run-command.js';

const COMMAND = actOf('npm run bench');
const PASSWORD = randomBytes(18).toString('base64url');

export interface Reader {
  /** The answer to a path below /api/v1; anything but success ends the bench. */
  get<T>(path: string): Promise<T>;
}

export interface Visitor extends Reader {
  send<T>(method: 'POST' | 'PUT', path: string, body?: object): Promise<T>;
  download(path: string): Promise<Buffer>;
  /** As a browser asks for it, below the product's address. */
  page(path: string): Promise<string>;
  /** Of a page as it goes over the wire. */
  packedBytes(path: string): Promise<number>;
}

export interface Guest {
  /** The part before the @. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly personId?: string;
}

export interface BenchApplication extends Reader {
  /** The bytes of an answer, not looked into. */
  download(path: string): Promise<Buffer>;
  /** Signs somebody in; the account is shut when the bench ends. */
  admit(guest: Guest): Promise<Visitor>;
  close(): Promise<void>;
}

export async function startBenchApplication(config: CommandConfig): Promise<BenchApplication> {
  const quiet = { ...config, logLevel: 'silent' as const, requestLimits: false };
  const app = await createWebApplication(AppModule.of(quiet), quiet);
  await app.getHttpAdapter().getInstance().ready();
  const opened: string[] = [];
  const admit = async (guest: Guest) => {
    const email = `${guest.name}@khcn-tracker.invalid`;
    opened.push(await openAccount(app.get(AccountsService), email, guest));
    return visitorOf(app, await signIn(app, email));
  };
  const reader = await admit({ name: 'bench', roles: ['auditor', 'reporter'] });
  return {
    get: reader.get,
    download: reader.download,
    admit,
    close: async () => {
      for (const id of opened) await app.get(AccountsService).changeAccount(COMMAND, id, { active: false });
      await app.close();
      await closeQueueBackend();
    },
  };
}

function visitorOf(app: NestFastifyApplication, headers: Record<string, string>): Visitor {
  const send = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
    const answer = await app.inject({
      method,
      url: `/api/v1/${path}`,
      headers,
      ...(body && { payload: body }),
    });
    if (answer.statusCode < 300) return answer.json<T>();
    throw new CommandError(`${method} /api/v1/${path} answered ${answer.statusCode}: ${answer.payload}`);
  };
  const download = async (path: string) => {
    const answer = await app.inject({ method: 'GET', url: `/api/v1/${path}`, headers });
    if (answer.statusCode !== 200)
      throw new CommandError(`GET /api/v1/${path} answered ${answer.statusCode}: ${answer.payload}`);
    return answer.rawPayload;
  };
  const page = async (url: string) => {
    const answer = await app.inject({ method: 'GET', url, headers });
    if (answer.statusCode === 200) return answer.payload;
    throw new CommandError(`GET ${url} answered ${answer.statusCode}`);
  };
  const packedBytes = async (url: string) => {
    const packed = { ...headers, 'accept-encoding': 'gzip', 'sec-fetch-site': 'same-origin' };
    return (await app.inject({ method: 'GET', url, headers: packed })).rawPayload.length;
  };
  return { get: (path) => send('GET', path), send, download, page, packedBytes };
}

async function openAccount(accounts: AccountsService, email: string, guest: Guest): Promise<string> {
  const { roles, personId } = guest;
  const account = { password: PASSWORD, roles: [...roles], personId };
  for await (const known of allAccounts(accounts)) {
    if (known.email !== email) continue;
    await accounts.changeAccount(COMMAND, known.id, { ...account, active: true });
    return known.id;
  }
  return (await accounts.openAccount(COMMAND, { ...account, email, displayName: 'npm run bench' })).id;
}

async function signIn(app: NestFastifyApplication, email: string): Promise<Record<string, string>> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email, password: PASSWORD },
  });
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  return { cookie, 'x-csrf-token': answer.json().csrfToken };
}
