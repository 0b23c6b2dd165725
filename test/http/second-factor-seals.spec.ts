/** Secrets of authenticator apps in the database: sealed under the office's key, which can be set, changed and lost. */
import { Secret, TOTP } from 'otpauth';
import { SecondFactorSeals } from '../../src/features/identity/second-factor-seals.js';
import { SealedSecrets } from '../../src/platform/secrets/sealed-secrets.js';
import { type Client, PASSWORD, TestApplication } from '../support/application.js';

const KEY = 'khóa của văn phòng';
const NEXT = 'khóa của năm sau';

let application: TestApplication;
let secrets: Map<string, string>;

beforeAll(async () => {
  application = await TestApplication.start({ SECRETS_KEY: KEY });
  secrets = new Map();
  for (const name of ['one', 'two']) {
    const client: Client = await application.openAccount(`${name}@test.local`, ['reporter']);
    const { body } = await client.post('second-factor', { currentPassword: PASSWORD });
    secrets.set(name, body.secret);
    expect((await client.put('second-factor', { code: codeOf(name, 0) })).status).toBe(200);
  }
});

afterAll(() => application?.stop());

function codeOf(name: string, halfMinutes: number): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secrets.get(name)!) });
  return totp.generate({ timestamp: Date.now() + halfMinutes * 30_000 });
}

/** The program as it would be after a start with these keys. */
async function startWith(secretsKey?: string, secretsKeyBefore?: string): Promise<void> {
  const keys = new SealedSecrets({ secretsKey, secretsKeyBefore } as never);
  Object.assign(application.app.get(SealedSecrets), keys);
  await application.app.get(SecondFactorSeals).onApplicationBootstrap();
}

async function signIn(name: string): Promise<[number, string | undefined]> {
  await application.sql.query('update second_factor set last_step = null');
  const answer = await application.anonymous.post('session', {
    email: `${name}@test.local`,
    password: PASSWORD,
    code: codeOf(name, 0),
  });
  return [answer.status, answer.body.code];
}

async function stored(name: string): Promise<Buffer> {
  const [row] = await application.sql.query(
    'select secret from second_factor join account on account.id = account_id where email = $1',
    [`${name}@test.local`],
  );
  return row.secret;
}

const plain = (name: string) => Buffer.from(Secret.fromBase32(secrets.get(name)!).buffer);

it('keeps no secret as it is, nor two alike, and opens by a code all the same', async () => {
  expect((await stored('one')).includes(plain('one'))).toBe(false);
  expect((await stored('one')).length).toBeGreaterThan(20);
  expect(await signIn('one')).toEqual([201, undefined]);
});

it('opens nothing by a secret that was put in the row of somebody else', async () => {
  const own = await stored('two');
  const put = (secret: Buffer) =>
    application.sql.query(
      `update second_factor set secret = $1 where account_id = (select id from account where email = 'two@test.local')`,
      [secret],
    );
  await put(await stored('one'));
  expect(await signIn('two')).toEqual([503, 'secrets-key-missing']);
  await put(own);
  expect(await signIn('two')).toEqual([201, undefined]);
});

it('seals anew under another key at the start, and needs the old one no more', async () => {
  const before = await stored('one');
  await startWith(NEXT, KEY);
  expect((await stored('one')).equals(before)).toBe(false);
  await startWith(NEXT);
  expect(await signIn('one')).toEqual([201, undefined]);
});

it('says what is missing under a foreign key, changes nothing, and opens again under its own', async () => {
  const before = await stored('one');
  await startWith(KEY);
  expect((await stored('one')).equals(before)).toBe(true);
  expect(await signIn('one')).toEqual([503, 'secrets-key-missing']);
  await startWith(NEXT);
  expect(await signIn('one')).toEqual([201, undefined]);
});

it('takes the seal off where the key is given up, and seals what was never sealed', async () => {
  await startWith(undefined, NEXT);
  expect((await stored('one')).equals(plain('one'))).toBe(true);
  await startWith(KEY);
  expect((await stored('one')).includes(plain('one'))).toBe(false);
  expect(await signIn('one')).toEqual([201, undefined]);
});
