/** The product as it talks at its most, on a database that is there; first an account, then its address. */
import type { AddressInfo } from 'node:net';
import { AppModule } from '../../src/app.module.js';
import { AccountMails } from '../../src/features/identity/account-mails.js';
import { AccountsService } from '../../src/features/identity/accounts.service.js';
import { readConfig } from '../../src/platform/config/config.js';
import { describeConfig } from '../../src/platform/config/describe-config.js';
import { createWebApplication } from '../../src/platform/http/web-application.js';

const [told = '{}'] = process.argv.slice(-1);
const { environment, password } = JSON.parse(told);
const config = readConfig(environment);
console.log(JSON.stringify(describeConfig(config)));
const app = await createWebApplication(AppModule.of(config), config);
const actor = {
  accountId: null,
  name: 'test',
  personId: null,
  institutionId: null,
  roles: [],
  language: 'vi',
} as const;
const account = {
  email: 'admin@test.local',
  password,
  displayName: 'Quản trị',
  roles: ['administrator', 'secretary'],
};
await app.get(AccountsService).openAccount({ actor }, account as never);
setInterval(() => app.get(AccountMails).sweep(), 500);
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address() as AddressInfo;
process.stdout.write(`\n{"listening":${port}}\n`);
