/** Secrets that sign webhooks: sealed in the database under the office's key, which can be set, changed and lost. */
import { WebhookDelivery } from '../../../src/features/webhooks/webhook-delivery.js';
import { WebhookSeals } from '../../../src/features/webhooks/webhook-seals.js';
import { SealedSecrets } from '../../../src/platform/secrets/sealed-secrets.js';
import { signatureOf } from '../../../src/platform/webhook/signature.js';
import { type Client, TestApplication } from '../../support/application.js';
import { done } from '../../support/office.js';
import { Receiver } from '../../support/receiver.js';

const KEY = 'khóa của văn phòng';
const NEXT = 'khóa của năm sau';

let application: TestApplication;
let receiver: Receiver;
let administrator: Client;
let webhook: { id: string; secret: string };

beforeAll(async () => {
  application = await TestApplication.start({ WEBHOOK_PRIVATE_ADDRESSES: '1', SECRETS_KEY: KEY });
  receiver = await Receiver.open();
  administrator = await application.openAccount('admin@test.local', ['administrator']);
  const input = { name: 'Phòng chat', url: receiver.url(), eventTypes: ['reminder.due'] };
  webhook = done(await administrator.post('webhooks', input));
});

afterAll(async () => {
  await application?.stop();
  await receiver?.close();
});

/** The program as it would be after a start with these keys. */
async function startWith(secretsKey?: string, secretsKeyBefore?: string): Promise<void> {
  const keys = new SealedSecrets({ secretsKey, secretsKeyBefore } as never);
  Object.assign(application.app.get(SealedSecrets), keys);
  await application.app.get(WebhookSeals).onApplicationBootstrap();
}

async function stored(): Promise<Buffer> {
  const [{ secret }] = await application.sql.query('select secret from webhook where id = $1', [webhook.id]);
  return secret;
}

/** Sends a test and tells whether what came was signed with the secret, or why nothing came. */
async function outcome(): Promise<boolean | string> {
  receiver.clear();
  done(await administrator.post(`webhooks/${webhook.id}/test`));
  await application.app.get(WebhookDelivery).sweep();
  const [told] = receiver.received;
  if (!told) return done(await administrator.get(`webhooks/${webhook.id}/deliveries`)).items[0].error;
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = told.headers;
  return signature === signatureOf(webhook.secret, String(id), Number(at), told.body);
}

it('keeps the secret sealed, and signs with it', async () => {
  expect((await stored()).includes('whsec_')).toBe(false);
  expect(await outcome()).toBe(true);
});

it('seals anew under another key at the start, and needs the old one no more', async () => {
  const before = await stored();
  await startWith(NEXT, KEY);
  expect((await stored()).equals(before)).toBe(false);
  await startWith(NEXT);
  expect(await outcome()).toBe(true);
});

it('says under a foreign key why nothing goes out, until the secret is renewed', async () => {
  await startWith(KEY);
  expect(await outcome()).toBe('secret-sealed');
  webhook = done(await administrator.post(`webhooks/${webhook.id}/secret`));
  expect((await stored()).includes('whsec_')).toBe(false);
  expect(await outcome()).toBe(true);
});

it('takes the seal off where the key is given up, and seals what was never sealed', async () => {
  await startWith(undefined, KEY);
  expect((await stored()).toString()).toBe(webhook.secret);
  expect(await outcome()).toBe(true);
  await startWith(KEY);
  expect((await stored()).includes('whsec_')).toBe(false);
  expect(await outcome()).toBe(true);
});
