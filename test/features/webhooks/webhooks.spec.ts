/** Webhooks on the real database and a real HTTP server; only the time is set by the test. */
import { createHmac } from 'node:crypto';
import { DeliveryRepository } from '../../../src/features/webhooks/deliveries.repository.js';
import { WebhookDelivery } from '../../../src/features/webhooks/webhook-delivery.js';
import { WebhookEvents } from '../../../src/features/webhooks/webhook-events.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { Ending } from '../../../src/platform/ending.js';
import { WebhookSender } from '../../../src/platform/webhook/webhook-sender.js';
import { type Client, TestApplication } from '../../support/application.js';
import { Browser, wordsOf } from '../../support/browser.js';
import { done } from '../../support/office.js';
import { Receiver } from '../../support/receiver.js';

const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

let application: TestApplication;
let receiver: Receiver;
let administrator: Client;
let now: number;
let count = 0;

beforeAll(async () => {
  application = await TestApplication.start({ WEBHOOK_PRIVATE_ADDRESSES: '1' });
  receiver = await Receiver.open();
  setClock('2024-01-01T08:00:00Z');
  administrator = await application.openAccount('admin@test.local', ['administrator']);
});

afterAll(async () => {
  await application.stop();
  await receiver.close();
});

beforeEach(async () => {
  receiver.clear();
  await application.sql.query('delete from webhook_delivery');
  await application.sql.query('delete from webhook');
  setClock('2024-01-01T08:00:00Z');
  administrator = await application.signIn('admin@test.local');
});

function setClock(instant: string, skewMs = 0): void {
  now = Date.parse(instant);
  application.setClock(instant, skewMs);
}

function wait(minutes: number): void {
  setClock(new Date(now + minutes * 60_000).toISOString());
}

const sweep = () => application.app.get(WebhookDelivery).sweep();

interface Added {
  readonly id: string;
  readonly secret: string;
  readonly url: string;
}

async function webhook(more: object = {}): Promise<Added> {
  const input = { name: 'Phòng chat', url: receiver.url(), eventTypes: ['reminder.due', 'reminder.failed'] };
  return done(await administrator.post('webhooks', { ...input, ...more }));
}

function event(key = `event ${++count}`, type = 'reminder.due') {
  return {
    type: type as 'reminder.due',
    key,
    text: { vi: `Nhắc: ${key}`, en: `Due: ${key}` },
    data: { key },
  };
}

function raise(...events: ReturnType<typeof event>[]): Promise<void> {
  const { app } = application;
  return app.get(Transactions).run((tx) => app.get(WebhookEvents).raiseAll(tx, events));
}

interface Logged {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly ringAt: string;
  readonly error: string | null;
  readonly responseStatus: number | null;
  readonly dropReason: string | null;
}

async function log(id: string): Promise<Logged[]> {
  return done(await administrator.get(`webhooks/${id}/deliveries`)).items;
}

describe('an event', () => {
  it('reaches each subscribed webhook once, signed with its secret, in its language', async () => {
    const one = await webhook();
    const two = await webhook({ url: receiver.url('127.0.0.1', '/two'), language: 'en' });
    await webhook({ url: receiver.url('127.0.0.1', '/none'), eventTypes: ['reminders.silent'] });
    await raise(event('a'));
    expect(await sweep()).toBe(2);
    const told = receiver.received.toSorted((a, b) => a.path.localeCompare(b.path));
    expect(told.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
      [
        '/hook',
        { type: 'reminder.due', timestamp: '2024-01-01T08:00:00.000Z', text: 'Nhắc: a', data: { key: 'a' } },
      ],
      [
        '/two',
        { type: 'reminder.due', timestamp: '2024-01-01T08:00:00.000Z', text: 'Due: a', data: { key: 'a' } },
      ],
    ]);
    for (const [{ headers, body }, { secret }] of [
      [told[0]!, one],
      [told[1]!, two],
    ] as const) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const expected = createHmac('sha256', key).update(signed).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${expected}`);
      expect(headers['webhook-timestamp']).toBe(String(Date.parse('2024-01-01T08:00:00Z') / 1000));
    }
    const [entry] = await log(one.id);
    expect(entry).toMatchObject({ state: 'sent', attempts: 1, responseStatus: 200, responseExcerpt: 'ok' });
  });

  it('is queued once per key, however often and at once it is raised', async () => {
    const { id } = await webhook();
    await Promise.all([raise(event('same'), event('same')), raise(event('same')), raise(event('same'))]);
    await sweep();
    await raise(event('same'));
    await sweep();
    expect([receiver.received.length, (await log(id)).length]).toEqual([1, 1]);
  });

  it('is not queued when the transaction that raised it comes to nothing', async () => {
    const { id } = await webhook();
    const { app } = application;
    const failing = app.get(Transactions).run(async (tx) => {
      await app.get(WebhookEvents).raise(tx, event());
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await log(id)).toEqual([]);
  });

  it('is sent once when two sweeps look at once', async () => {
    await webhook();
    await raise(...Array.from({ length: 60 }, () => event()));
    const sent = await Promise.all([sweep(), sweep(), sweep()]);
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(60);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(60);
    expect(receiver.received).toHaveLength(60);
  });

  it('is left to the next worker where the program ends before its turn', async () => {
    const { id } = await webhook();
    await raise(...Array.from({ length: 25 }, () => event()));
    const ending = jest.spyOn(application.app.get(Ending), 'isNear', 'get');
    ending.mockImplementation(() => receiver.received.length > 0);
    expect(await sweep()).toBe(20);
    expect(await sweep()).toBe(0);
    ending.mockRestore();
    expect((await log(id)).filter(({ attempts }) => attempts === 0)).toHaveLength(5);
    expect(await sweep()).toBe(5);
  });

  it('is not sent while the clocks disagree by more than five seconds', async () => {
    const { id } = await webhook();
    await raise(event());
    setClock('2024-01-01T08:00:00Z', 5_001);
    expect(await sweep()).toBe(0);
    expect(receiver.received).toEqual([]);
    expect((await log(id))[0]).toMatchObject({ state: 'planned', attempts: 0 });
  });
});

describe('a delivery that fails', () => {
  it('is tried again with growing pauses, under one id, and stays failed after the last', async () => {
    const { id } = await webhook();
    receiver.answer(500, 'hỏng');
    await raise(event());
    await sweep();
    for (const [at, pause] of [1, 5, 30, 120, 360].entries()) {
      administrator = await application.signIn('admin@test.local');
      expect((await log(id))[0]).toMatchObject({
        state: 'planned',
        attempts: at + 1,
        error: 'answered-no',
        responseStatus: 500,
        ringAt: new Date(now + pause * 60_000).toISOString(),
      });
      wait(pause - 0.5);
      await sweep();
      expect(receiver.received).toHaveLength(at + 1);
      wait(0.5);
      await sweep();
    }
    administrator = await application.signIn('admin@test.local');
    expect((await log(id))[0]).toMatchObject({ state: 'failed', attempts: 6, responseExcerpt: 'hỏng' });
    wait(10_000);
    expect(await sweep()).toBe(0);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('is sent again by an administrator, in a new series of attempts', async () => {
    const { id } = await webhook();
    receiver.answer(500);
    await raise(event());
    await application.sql.query('update webhook_delivery set attempts = 5');
    await sweep();
    const [failed] = await log(id);
    expect(failed).toMatchObject({ state: 'failed', attempts: 6 });
    done(await administrator.post(`webhook-deliveries/${failed!.id}/retry`));
    await sweep();
    expect((await log(id))[0]).toMatchObject({ state: 'planned', attempts: 7 });
    receiver.answer(204);
    wait(1);
    await sweep();
    expect((await log(id))[0]).toMatchObject({
      state: 'sent',
      attempts: 8,
      error: null,
      responseStatus: 204,
    });
    const again = await administrator.post(`webhook-deliveries/${failed!.id}/retry`);
    expect([again.status, again.body.code]).toEqual([409, 'delivery-not-failed']);
  });

  it('is dropped by an administrator, who says why, and by nobody else', async () => {
    const { id } = await webhook();
    receiver.answer(410);
    await raise(event());
    await application.sql.query('update webhook_delivery set attempts = 5');
    await sweep();
    const [failed] = await log(id);
    const path = `webhook-deliveries/${failed!.id}/drop`;
    expect((await administrator.post(path, {})).status).toBe(400);
    const secretary = await application.openAccount('secretary@test.local', ['secretary']);
    expect((await secretary.post(path, { reason: 'x' })).status).toBe(403);
    done(await administrator.post(path, { reason: 'Phòng chat đã đóng' }));
    expect((await log(id))[0]).toMatchObject({ state: 'dropped', dropReason: 'Phòng chat đã đóng' });
    const { items } = done(await administrator.get(`audit?entity=webhook-delivery&id=${failed!.id}`));
    expect(items).toMatchObject([{ act: 'webhook-delivery.dropped', reason: 'Phòng chat đã đóng' }]);
  });

  it('does not hold up those of others, nor is its receiver asked again in the same sweep', async () => {
    await webhook({ url: receiver.url('127.0.0.1', '/bad') });
    await webhook({ url: receiver.url('127.0.0.1', '/good') });
    receiver.reply = (reply, { path }) => reply.writeHead(path === '/bad' ? 500 : 200).end();
    await raise(...Array.from({ length: 50 }, () => event()));
    expect(await sweep()).toBe(50);
    const asked = receiver.received.filter(({ path }) => path === '/bad').length;
    expect([asked > 0, asked <= 20]).toEqual([true, true]);
  });

  it('says that a redirect was not followed and that a slow receiver was given up', async () => {
    const { id } = await webhook();
    receiver.answer(302, '', { location: 'http://example.com/' });
    await raise(event());
    await sweep();
    expect((await log(id))[0]).toMatchObject({ state: 'planned', error: 'redirected', responseStatus: 302 });
    const sender = application.app.get(WebhookSender);
    Object.assign(sender, { patienceMs: 200 });
    receiver.reply = () => {};
    wait(1);
    await sweep();
    Object.assign(sender, { patienceMs: 10_000 });
    expect((await log(id))[0]).toMatchObject({ state: 'planned', error: 'timed-out', responseStatus: null });
  });

  it('is sent again under its id when the program died after the receiver had taken it', async () => {
    const { id } = await webhook();
    await raise(event());
    const settling = jest.spyOn(application.app.get(DeliveryRepository), 'lockHeld');
    settling.mockRejectedValueOnce(new Error('killed'));
    await expect(sweep()).rejects.toThrow('killed');
    expect((await log(id))[0]).toMatchObject({ state: 'sending', attempts: 1 });
    expect(await sweep()).toBe(0);
    wait(1);
    expect(await sweep()).toBe(1);
    expect((await log(id))[0]).toMatchObject({ state: 'sent', attempts: 2 });
    const [first, second] = receiver.received;
    expect(receiver.received).toHaveLength(2);
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
    expect(second!.body).toBe(first!.body);
  });
});

describe('a webhook', () => {
  it('shows its secret where it was drawn and nowhere else, nor its path in the audit', async () => {
    const added = await webhook({ url: receiver.url('127.0.0.1', '/services/key-of-the-chat') });
    expect(added.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const renewed = done(await administrator.post(`webhooks/${added.id}/secret`));
    expect(renewed.secret).not.toBe(added.secret);
    done(await administrator.patch(`webhooks/${added.id}`, { name: 'Tên khác' }));
    const list = await administrator.get('webhooks');
    const audit = await administrator.get(`audit?entity=webhook&id=${added.id}`);
    for (const { text } of [list, audit]) {
      expect(text).toContain(added.id);
      expect(text).not.toContain('whsec_');
    }
    expect(audit.text).not.toContain('key-of-the-chat');
    expect(audit.body.items.map(({ act }: { act: string }) => act)).toEqual([
      'webhook.changed',
      'webhook.secret-renewed',
      'webhook.added',
    ]);
    await raise(event());
    await sweep();
    const [{ headers, body }] = receiver.received as [Receiver['received'][number]];
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(renewed.secret.slice('whsec_'.length), 'base64');
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
  });

  it('is tested at once, whatever it subscribed to', async () => {
    const { id } = await webhook({ eventTypes: [], language: 'en' });
    const tested = done(await administrator.post(`webhooks/${id}/test`));
    expect(tested).toMatchObject({ state: 'sent', eventType: 'webhook.test', responseStatus: 200 });
    expect(JSON.parse(receiver.received[0]!.body).text).toContain('Phòng chat');
    receiver.answer(404, 'no such hook');
    expect(done(await administrator.post(`webhooks/${id}/test`))).toMatchObject({
      state: 'planned',
      error: 'answered-no',
      responseExcerpt: 'no such hook',
    });
  });

  it('drops what waits when it is switched off, is told nothing, and refuses to be asked', async () => {
    const { id } = await webhook();
    receiver.answer(500);
    await raise(event());
    await sweep();
    done(await administrator.patch(`webhooks/${id}`, { active: false }));
    await raise(event());
    wait(1);
    receiver.clear();
    expect(await sweep()).toBe(0);
    expect(await log(id)).toMatchObject([{ state: 'dropped', dropReason: 'webhook-inactive' }]);
    const refused = await administrator.post(`webhooks/${id}/test`);
    expect([refused.status, refused.body.code]).toEqual([409, 'webhook-inactive']);
  });

  it('drops what a program that died was sending to it before it was switched off', async () => {
    const { id } = await webhook();
    await raise(event());
    await application.sql.query(`update webhook_delivery set state = 'sending', attempts = 1`);
    done(await administrator.patch(`webhooks/${id}`, { active: false }));
    expect((await log(id))[0]).toMatchObject({ state: 'sending' });
    expect(await sweep()).toBe(0);
    expect((await log(id))[0]).toMatchObject({ state: 'dropped', dropReason: 'webhook-inactive' });
    expect(receiver.received).toEqual([]);
  });

  it('drops what waits of events that it is told no more, and sends none of them again', async () => {
    const { id } = await webhook();
    receiver.answer(500);
    await raise(event('a'), event('b', 'reminder.failed'), event('c', 'reminder.failed'));
    await sweep();
    await application.sql.query(
      `update webhook_delivery set state = 'failed', settled_at = now() where event_key = 'c'`,
    );
    done(await administrator.patch(`webhooks/${id}`, { eventTypes: ['reminder.due'] }));
    receiver.clear();
    wait(1);
    expect(await sweep()).toBe(1);
    const rows = await log(id);
    expect(rows.map(({ state, dropReason }) => [state, dropReason]).sort()).toEqual([
      ['dropped', 'webhook-unsubscribed'],
      ['failed', null],
      ['sent', null],
    ]);
    const failed = rows.find(({ state }) => state === 'failed')!;
    const refused = await administrator.post(`webhook-deliveries/${failed.id}/retry`);
    expect([refused.status, refused.body.code]).toEqual([409, 'webhook-not-subscribed']);
    done(await administrator.post(`webhook-deliveries/${failed.id}/drop`, { reason: 'không còn nhận' }));
  });

  it('tells a new address nothing of what was raised for the one before', async () => {
    const { id, url } = await webhook();
    receiver.answer(500);
    await raise(event());
    await sweep();
    done(await administrator.patch(`webhooks/${id}`, { url, name: 'Cùng địa chỉ' }));
    expect(await log(id)).toMatchObject([{ state: 'planned' }]);
    done(await administrator.patch(`webhooks/${id}`, { url: receiver.url('127.0.0.1', '/elsewhere') }));
    receiver.clear();
    wait(1);
    expect(await sweep()).toBe(0);
    expect(await log(id)).toMatchObject([{ state: 'dropped', dropReason: 'webhook-address-changed' }]);
    await raise(event());
    expect(await sweep()).toBe(1);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/elsewhere']);
    const page = await new Browser({ application } as never, administrator).text(`/webhooks/${id}`);
    expect(wordsOf(page)).toContain('Địa chỉ webhook đã đổi trước khi gửi được');
  });

  it('drops what was on its way when its address or its events were changed and its receiver did not take it', async () => {
    const { id } = await webhook();
    receiver.reply = (reply) => {
      const change = { eventTypes: ['reminder.failed'] };
      void administrator.patch(`webhooks/${id}`, change).then(() => reply.writeHead(500).end());
    };
    await raise(event());
    await sweep();
    expect(await log(id)).toMatchObject([{ state: 'dropped', dropReason: 'webhook-unsubscribed' }]);
  });

  it('leaves the list when it is removed, and keeps its log', async () => {
    const { id } = await webhook();
    await raise(event());
    await sweep();
    expect((await administrator.delete(`webhooks/${id}`)).status).toBe(204);
    expect(done(await administrator.get('webhooks')).items).toEqual([]);
    expect(await log(id)).toHaveLength(1);
    for (const answer of [
      await administrator.patch(`webhooks/${id}`, { active: true }),
      await administrator.post(`webhooks/${id}/secret`),
      await administrator.delete(`webhooks/${id}`),
    ])
      expect(answer.status).toBe(404);
  });

  it('has a log in pages, newest first', async () => {
    const { id } = await webhook();
    for (let at = 0; at < 5; at++) {
      await raise(event());
      wait(1);
    }
    const first = done(await administrator.get(`webhooks/${id}/deliveries?limit=3`));
    const path = `webhooks/${id}/deliveries?limit=3&cursor=${first.nextCursor}`;
    const second = done(await administrator.get(path));
    const keys = [...first.items, ...second.items].map(({ createdAt }: { createdAt: string }) => createdAt);
    expect(keys).toEqual(keys.toSorted().toReversed());
    expect([keys.length, second.nextCursor]).toEqual([5, null]);
  });

  it.each([
    ['ftp://example.com/', 'webhook-address-unusable'],
    ['not an address', 'webhook-address-unusable'],
    ['https://user:secret@example.com/', 'webhook-address-unusable'],
    ['javascript:alert(1)', 'webhook-address-unusable'],
  ])('is not taken for %s', async (url, code) => {
    const answer = await administrator.post('webhooks', { name: 'x', url, eventTypes: [] });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it.each(['secretary', 'leader', 'auditor', 'investigator'] as const)('is shut to a %s', async (role) => {
    const { id } = await webhook();
    const client = await application.openAccount(`${role}.${++count}@test.local`, [role]);
    const answers = [
      await client.get('webhooks'),
      await client.get(`webhooks/${id}/deliveries`),
      await client.post('webhooks', {}),
      await client.post(`webhooks/${id}/test`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await client.get('/webhooks')).status).toBe(404);
  });

  it('holds its invariants in the schema too', async () => {
    const { id } = await webhook();
    await raise(event());
    for (const [change, constraint] of [
      [`update webhook set removed_at = now() where id = '${id}'`, 'removed_webhook_is_silent'],
      [`update webhook_delivery set state = 'sent'`, 'settled_delivery_has_its_instant'],
      [`update webhook_delivery set state = 'dropped', settled_at = now()`, 'dropped_delivery_says_why'],
      [`update webhook_delivery set attempts_before = 1`, 'series_begins_within_attempts'],
    ] as const)
      await expect(application.sql.query(change)).rejects.toThrow(constraint);
  });
});

describe('the pages', () => {
  const browser = () => new Browser({ application } as never, administrator);

  it('add, test, change and remove a webhook without scripts', async () => {
    const added = await browser().submit('/webhooks', {
      name: '<b>Chat</b>',
      url: receiver.url(),
      eventTypes: ['reminder.due', 'reminder.failed'],
    });
    expect([added.status, /whsec_[\w+/]{43}=/.test(added.text), added.text.includes('<b>Chat')]).toEqual([
      201,
      true,
      false,
    ]);
    const [{ id }] = done(await administrator.get('webhooks')).items;
    expect((await browser().submit(`/webhooks/${id}/test`)).headers.location).toBe(`/webhooks/${id}`);
    const page = await browser().text(`/webhooks/${id}`);
    expect(page).not.toContain('whsec_');
    expect(wordsOf(page, 'log')).toContain('Gửi thử');
    expect(wordsOf(page, 'log')).toContain('200 ok');
    const change = { name: 'Chat', url: receiver.url(), eventTypes: 'reminder.due' };
    expect((await browser().submit(`/webhooks/${id}`, change)).status).toBe(303);
    expect(wordsOf(await browser().text('/webhooks'))).toContain('Đang tắt');
    expect((await browser().submit(`/webhooks/${id}/removal`)).headers.location).toBe('/webhooks');
    expect(wordsOf(await browser().text(`/webhooks/${id}`))).toContain('Đã gỡ');
  });

  it('tell why a form was refused and keep what it held', async () => {
    const refused = await browser().submit('/webhooks', { name: 'Chat', url: 'ftp://x/', eventTypes: [] });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.text)).toContain('phải bắt đầu bằng http://');
    expect(refused.text).toContain('value="ftp://x/"');
  });

  it('send a failed delivery again or drop it with a reason', async () => {
    const { id } = await webhook();
    receiver.answer(500);
    await raise(event('một'), event('hai'));
    await application.sql.query('update webhook_delivery set attempts = 5');
    await sweep();
    const [one, two] = await log(id);
    await browser().submit(`/webhooks/${id}/deliveries/${one!.id}/retry`);
    await browser().submit(`/webhooks/${id}/deliveries/${two!.id}/drop`, { reason: 'cũ quá' });
    expect((await log(id)).map(({ state }) => state)).toEqual(['planned', 'dropped']);
    expect(wordsOf(await browser().text(`/webhooks/${id}`), 'log')).toContain('cũ quá');
  });
});

it('calls no private address unless it is allowed, and says so before and after', async () => {
  const sender = application.app.get(WebhookSender);
  const { id } = await webhook({ url: receiver.url('localhost') });
  const config = Reflect.get(sender, 'config');
  Object.assign(sender, { config: { webhookPrivateAddresses: false } });
  try {
    const early = await administrator.post('webhooks', {
      name: 'x',
      url: 'http://169.254.169.254/latest/meta-data',
      eventTypes: [],
    });
    expect([early.status, early.body.code]).toEqual([422, 'webhook-address-private']);
    expect(done(await administrator.post(`webhooks/${id}/test`))).toMatchObject({
      state: 'planned',
      error: 'address-refused',
    });
    expect(receiver.received).toEqual([]);
  } finally {
    Object.assign(sender, { config });
  }
});
