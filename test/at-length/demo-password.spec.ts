import { actOf } from '../../src/commands/accounts.js';
import type { Role } from '../../src/domain/access/actor.js';
import { AccountsService } from '../../src/features/identity/accounts.service.js';
import { hashPassword } from '../../src/features/identity/secrets.js';
import { runCommandFile } from '../commands/given.js';
import { TestApplication } from '../support/application.js';

const OLD = 'an old password';

let application: TestApplication;
let databaseUrl: string;

beforeEach(async () => {
  application = await TestApplication.start();
  databaseUrl = (application.sql.options as { url: string }).url;
});

afterEach(() => application.stop());

async function open(email: string, demonstration: boolean): Promise<void> {
  const roles: Role[] = ['auditor'];
  const accounts = application.app.get(AccountsService);
  const account = { email, displayName: email, roles };
  if (demonstration) await accounts.openDemonstrationAccount(actOf('test'), account, await hashPassword(OLD));
  else await accounts.openAccount(actOf('test'), { ...account, password: OLD });
}

const signInStatus = async (email: string, password: string) =>
  (await application.anonymous.post('session', { email, password })).status;

const demoPassword = (env = {}) =>
  runCommandFile('demo-password.ts', [], { DATABASE_URL: databaseUrl, ...env });

describe('npm run demo:password', () => {
  it('takes no words, lest one pass for the password', () => {
    const { status, complained } = runCommandFile('demo-password.ts', ['x'], { DATABASE_URL: databaseUrl });
    expect([status, complained]).toEqual([1, expect.stringContaining('Usage: npm run demo:password')]);
  });

  it('gives each demonstration account one new password, prints it with their addresses, and ends their sessions', async () => {
    await open('auditor@demo.local', true);
    await open('finance@demo.local', true);
    await open('real@office.vn', false);
    const signedIn = await application.signIn('auditor@demo.local', OLD);

    const { status, said } = demoPassword();
    const password = /accounts: (\S{12,})$/m.exec(said)?.[1] ?? '';

    expect(status).toBe(0);
    expect(said).toContain('auditor@demo.local\n  finance@demo.local');
    expect(said).not.toContain('real@office.vn');
    expect(await signInStatus('auditor@demo.local', password)).toBe(201);
    expect(await signInStatus('finance@demo.local', password)).toBe(201);
    expect(await signInStatus('auditor@demo.local', OLD)).toBe(401);
    expect(await signInStatus('real@office.vn', OLD)).toBe(201);
    expect((await signedIn.get('session')).status).toBe(401);
  });

  it('takes the password of DEMO_PASSWORD', async () => {
    await open('auditor@demo.local', true);
    expect(demoPassword({ DEMO_PASSWORD: 'one of my own choice' }).status).toBe(0);
    expect(await signInStatus('auditor@demo.local', 'one of my own choice')).toBe(201);
  });

  it('leaves in the trail that the command did it', async () => {
    await open('auditor@demo.local', true);
    demoPassword();
    const [entry] = await application.sql.query(
      'select act, actor_name from audit_entry order by id desc limit 1',
    );
    expect(entry).toEqual({ act: 'account.changed', actor_name: 'npm run demo:password' });
  });

  it('says so and fails where there are no demonstration accounts', async () => {
    await open('real@office.vn', false);
    expect(demoPassword()).toMatchObject({
      status: 1,
      complained: 'There are no demonstration accounts in this database.\n',
    });
  });
});
