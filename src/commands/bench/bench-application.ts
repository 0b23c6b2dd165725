/** The booted application without a port, and a signed-in reader of it whose account lives only as long as the bench. */
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../app.module.js';
import { AccountRepository } from '../../features/identity/accounts.repository.js';
import { AccountsService } from '../../features/identity/accounts.service.js';
import { Transactions } from '../../platform/database/transactions.js';
import { createWebApplication } from '../../platform/http/web-application.js';
import { closeQueueBackend } from '../../platform/queue/queue-backend.js';
import { CommandError, type CommandConfig } from '../run-command.js';

const READER = { email: 'bench@khcn-tracker.invalid', displayName: 'npm run bench' };
const ROLES = ['auditor', 'reporter'] as const;
const COMMAND = {
  actor: { accountId: null, name: 'npm run bench', personId: null, institutionId: null, roles: [], language: 'vi' },
} as const;

export interface Reader {
  /** The answer to a path below /api/v1; anything but success ends the bench. */
  get<T>(path: string): Promise<T>;
}

export interface BenchApplication extends Reader {
  close(): Promise<void>;
}

export async function startBenchApplication(config: CommandConfig): Promise<BenchApplication> {
  const quiet = { ...config, logLevel: 'silent' as const };
  const app = await createWebApplication(AppModule.of(quiet), quiet);
  await app.getHttpAdapter().getInstance().ready();
  const password = randomBytes(18).toString('base64url');
  const accountId = await openAccount(app, password);
  const cookie = await signIn(app, password);
  return {
    get: async <T>(path: string) => {
      const answer = await app.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { cookie } });
      if (answer.statusCode !== 200) throw new CommandError(`GET /api/v1/${path} answered ${answer.statusCode}: ${answer.payload}`);
      return answer.json<T>();
    },
    close: async () => {
      await app.get(AccountsService).changeAccount(COMMAND, accountId, { active: false });
      await app.close();
      await closeQueueBackend();
    },
  };
}

async function openAccount(app: NestFastifyApplication, password: string): Promise<string> {
  const accounts = app.get(AccountsService);
  const known = await app.get(Transactions).read((tx) => app.get(AccountRepository).findByEmail(tx, READER.email));
  if (!known) return (await accounts.openAccount(COMMAND, { ...READER, password, roles: [...ROLES] })).id;
  await accounts.changeAccount(COMMAND, known.id, { password, active: true, roles: [...ROLES] });
  return known.id;
}

async function signIn(app: NestFastifyApplication, password: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: READER.email, password },
  });
  return String(answer.headers['set-cookie']).split(';')[0]!;
}
