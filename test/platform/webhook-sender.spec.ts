/** The sender in conversation with a real server; only its patience is shortened. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import { isPublicAddress } from '../../src/platform/webhook/public-address.js';
import { newSigningSecret } from '../../src/platform/webhook/signature.js';
import { WebhookSender } from '../../src/platform/webhook/webhook-sender.js';
import { Receiver } from '../support/receiver.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
let receiver: Receiver;

beforeAll(async () => {
  receiver = await Receiver.open();
});

afterAll(() => receiver.close());
beforeEach(() => receiver.clear());

function senderThat(webhookPrivateAddresses: boolean, patienceMs = 2_000): WebhookSender {
  return Object.assign(new WebhookSender({ webhookPrivateAddresses } as never), { patienceMs });
}

function post(url: string, sender = senderThat(true)) {
  const sentAt = new Date('2022-06-16T10:49:35.900Z');
  return sender.post({ url, secret: SECRET, id: 'msg_1', sentAt, body: '{"text":"Tảo"}' });
}

it('posts a JSON body signed as Standard Webhooks asks', async () => {
  expect(await post(receiver.url())).toEqual({ status: 200, excerpt: 'ok' });
  const [{ method, path, headers, body }] = receiver.received as [Receiver['received'][number]];
  expect([method, path, body]).toEqual(['POST', '/hook', '{"text":"Tảo"}']);
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': 'msg_1',
    'webhook-timestamp': '1655376575',
  });
  const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
  const expected = createHmac('sha256', key).update(`msg_1.1655376575.${body}`).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${expected}`);
});

it('agrees with the example that Standard Webhooks prints', async () => {
  const body = '{"test": 2432232314}';
  const sentAt = new Date(1_614_265_330_000);
  const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
  await senderThat(true).post({ url: receiver.url(), secret: SECRET, id, sentAt, body });
  expect(receiver.received[0]!.headers['webhook-signature']).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

it('draws secrets of 256 bits', () => {
  const secret = newSigningSecret();
  expect(Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
  expect(newSigningSecret()).not.toBe(secret);
});

it.each([301, 302, 307, 308])('tells a redirect %i and does not follow it', async (status) => {
  receiver.answer(status, '', { location: receiver.url('127.0.0.1', '/elsewhere') });
  expect((await post(receiver.url())).status).toBe(status);
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
});

it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1'])(
  'does not call %s unless private addresses are allowed',
  async (host) => {
    await expect(post(receiver.url(host), senderThat(false))).rejects.toThrow('address-refused');
    expect(receiver.received).toEqual([]);
  },
);

it.each([
  '127.1',
  '0177.0.0.1',
  '0x7f000001',
  '017700000001',
  '[0:0:0:0:0:ffff:7f00:1]',
  '[::]',
  '0.0.0.0',
  '127.0.0.1.',
  'LOCALHOST',
  '%6c%6f%63%61%6c%68%6f%73%74',
  '①②⑦.⓪.⓪.①',
])('knows %s for this computer, however it is written', async (host) => {
  await expect(post(receiver.url(host), senderThat(false))).rejects.toThrow('address-refused');
  expect(receiver.received).toEqual([]);
});

describe('a name', () => {
  type Found = { address: string; family: number }[];
  type Done = (error: Error | null, found: Found) => void;

  /** Answers each question after the name by the next of these lists, and the last one ever after. */
  function resolverOf(...answers: string[][]) {
    const asked: string[] = [];
    const resolve = (name: string, _: unknown, done: Done) => {
      const found = answers[Math.min(asked.push(name), answers.length) - 1]!;
      done(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
    return { asked, resolve };
  }

  function senderWith(resolve: unknown, patienceMs = 300): WebhookSender {
    return Object.assign(senderThat(false, patienceMs), { resolve });
  }

  it.each([
    [['127.0.0.1']],
    [['10.0.0.7']],
    [['100.64.0.1']],
    [['169.254.169.254']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['::ffff:7f00:1']],
    [['64:ff9b::7f00:1']],
    [['fe80::1']],
    [['fd00::1']],
    [['8.8.8.8', '127.0.0.1']],
    [['2606:4700::1111', '10.0.0.7']],
    [[]],
  ])('that leads to %j is not called', async (addresses) => {
    const { resolve } = resolverOf(addresses);
    await expect(post(receiver.url('public.test'), senderWith(resolve))).rejects.toThrow('address-refused');
    expect(receiver.received).toEqual([]);
  });

  it('is asked after once: what was checked is what is connected to, whatever the name says next', async () => {
    // A public address that nobody answers at here, then this computer.
    const { asked, resolve } = resolverOf(['192.88.99.255'], ['127.0.0.1']);
    await expect(post(receiver.url('rebound.test'), senderWith(resolve))).rejects.toThrow('address-refused');
    const away = resolverOf(['8.8.8.8'], ['127.0.0.1']);
    await expect(post(receiver.url('rebound.test'), senderWith(away.resolve))).rejects.toThrow(
      /timed-out|connection-failed/,
    );
    expect([asked.length, away.asked.length]).toEqual([1, 1]);
    expect(receiver.received).toEqual([]);
  });

  it('is asked after anew at each sending, so that one which turns inward later is not called', async () => {
    const { asked, resolve } = resolverOf(['8.8.8.8'], ['127.0.0.1']);
    const sender = senderWith(resolve);
    await expect(post(receiver.url('turned.test'), sender)).rejects.toThrow(/timed-out|connection-failed/);
    await expect(post(receiver.url('turned.test'), sender)).rejects.toThrow('address-refused');
    expect([asked.length, receiver.received]).toEqual([2, []]);
  });
});

it.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['192.0.2.7', false],
  ['198.51.100.7', false],
  ['203.0.113.7', false],
  ['::', false],
  ['::1', false],
  ['fe80::1%eth0', false],
  ['fd00:ec2::254', false],
  ['ff02::1', false],
  ['2001:db8::1', false],
  ['::ffff:10.0.0.1', false],
  ['::10.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['no address', false],
])('knows whether %s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

it('gives up on a receiver that does not answer', async () => {
  receiver.reply = () => {};
  await expect(post(receiver.url(), senderThat(true, 200))).rejects.toThrow('timed-out');
});

it('counts an endless answer by its status and reads no more than a beginning of it', async () => {
  let isOver = false;
  receiver.reply = (reply) => {
    reply.writeHead(200);
    const pour = () => {
      while (!isOver && reply.write('x'.repeat(16_384)));
    };
    reply.on('drain', pour).on('close', () => {
      isOver = true;
    });
    pour();
  };
  const { status, excerpt } = await post(receiver.url());
  expect([status, excerpt.length]).toEqual([200, 500]);
  for (let tries = 0; !isOver && tries < 50; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isOver).toBe(true);
});

it('cuts off an answer that drips, and counts it by its status', async () => {
  receiver.reply = (reply) => {
    reply.writeHead(503).write('one moment');
  };
  expect(await post(receiver.url(), senderThat(true, 200))).toEqual({ status: 503, excerpt: 'one moment' });
});

it('keeps of an answer only what a log can hold', async () => {
  receiver.answer(400, `a\u0000b\u001b[31m${'😀'.repeat(400)}`);
  const { excerpt } = await post(receiver.url());
  expect(excerpt.startsWith('a b [31m😀')).toBe(true);
  expect([excerpt.length <= 500, excerpt.isWellFormed()]).toEqual([true, true]);
});

it('says that a connection failed, whether refused, cut or turned to another protocol', async () => {
  const free = await Receiver.open();
  await free.close();
  await expect(post(free.url())).rejects.toThrow('connection-failed: ECONNREFUSED');
  receiver.reply = (reply) => reply.socket!.destroy();
  await expect(post(receiver.url())).rejects.toThrow('connection-failed: ECONNRESET');
  const other = createServer((socket) =>
    socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
  );
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  const { port } = other.address() as { port: number };
  await expect(post(`http://127.0.0.1:${port}/`)).rejects.toThrow('connection-failed');
  other.close();
  await expect(post('http://no-such-host.invalid/')).rejects.toThrow('connection-failed: ');
});
