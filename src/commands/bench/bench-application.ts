/** The booted application without a port, and a signed-in reader of it whose account lives only as long as the bench. */
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../app.module.js';
import { AccountsService } from '../../features/identity/accounts.service.js';
import { createWebApplication } from '../../platform/http/web-application.js';
import { closeQueueBackend } from '../../platform/queue/queue-backend.js';
import { actOf, allAccounts } from '../accounts.js';
import { type CommandConfig, CommandError } from '../run-command.js';

const READER = { email: 'bench@khcn-tracker.invalid', displayName: 'npm run bench' };
const ROLES = ['auditor', 'reporter'] as const;
const COMMAND = actOf('npm run bench');

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
  const accountId = await openAccount(app.get(AccountsService), password);
  const cookie = await signIn(app, password);
  return {
    get: async <T>(path: string) => {
      const answer = await app.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { cookie } });
      if (answer.statusCode !== 200)
        throw new CommandError(`GET /api/v1/${path} answered ${answer.statusCode}: ${answer.payload}`);
      return answer.json<T>();
    },
    close: async () => {
      await app.get(AccountsService).changeAccount(COMMAND, accountId, { active: false });
      await app.close();
      await closeQueueBackend();
    },
  };
}

async function openAccount(accounts: AccountsService, password: string): Promise<string> {
  for await (const { id, email } of allAccounts(accounts)) {
    if (email !== READER.email) continue;
    await accounts.changeAccount(COMMAND, id, { password, active: true, roles: [...ROLES] });
    return id;
  }
  return (await accounts.openAccount(COMMAND, { ...READER, password, roles: [...ROLES] })).id;
}

async function signIn(app: NestFastifyApplication, password: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: READER.email, password },
  });
  return String(answer.headers['set-cookie']).split(';')[0]!;
}
