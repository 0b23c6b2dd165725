/** Figures for Prometheus, for whoever may read them; for everybody else there is no such page. */
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import { MetricsController } from '../../src/platform/metrics/metrics.controller.js';
import { TestApplication } from '../support/application.js';
import { wordsOf } from '../support/browser.js';

let application: TestApplication;

beforeAll(async () => {
  application = await TestApplication.start();
});

afterAll(() => application?.stop());

function read(headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') {
  return application.app.inject({ method: 'GET', url: '/metrics', headers, remoteAddress });
}

/** Each line of the text format is a comment, or a name with labels and a number. */
function samplesOf(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !/^# (HELP|TYPE) [a-z_]+/.test(line));
  return new Map(
    lines.map((line) => {
      const match = /^([a-zA-Z_:][\w:]*(?:\{(?:\w+="[^"]*",?)*\})?) (Nan|NaN|[+-]?Inf|-?[\d.e+-]+)$/.exec(
        line,
      );
      if (!match) throw new Error(`no sample: ${line}`);
      return [match[1]!, Number(match[2])];
    }),
  );
}

it('parses, and tells of reminders, mails, queue, clock and process', async () => {
  await application.app.get(SweepService).sweep();
  const answer = await read();
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  const samples = samplesOf(answer.payload);
  const nowS = Date.now() / 1000;
  expect(Math.abs(nowS - samples.get('khcn_reminders_last_sweep_timestamp_seconds')!)).toBeLessThan(30);
  expect(samples.get('khcn_reminders_next_due_timestamp_seconds')).toBe(0);
  expect(samples.get('khcn_reminders_oldest_due_age_seconds')).toBe(0);
  expect(samples.get('khcn_reminders_sent_total')).toBe(0);
  expect(samples.get('khcn_reminders_failed_total')).toBe(0);
  expect(samples.get('khcn_mail_waiting')).toBe(0);
  for (const state of ['waiting', 'active', 'delayed', 'failed'])
    expect(samples.get(`khcn_queue_jobs{state="${state}"}`)).toBe(0);
  expect(Math.abs(samples.get('khcn_clock_difference_seconds')!)).toBeLessThan(5);
  expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
  expect(answer.payload).toContain('# TYPE khcn_reminders_sent_total counter');
  expect(samplesOf((await read()).payload).get('khcn_reminders_sent_total')).toBe(0);
});

it.each<[string, Record<string, string>, string, number]>([
  ['this computer', {}, '127.0.0.1', 200],
  ['this computer by IPv6', {}, '::1', 200],
  ['this computer by IPv4 in IPv6', {}, '::ffff:127.0.0.1', 200],
  ['another computer', {}, '10.0.0.7', 404],
  ['a proxy on this computer', { 'x-forwarded-for': '10.0.0.7' }, '127.0.0.1', 404],
  ['a proxy that says Forwarded', { forwarded: 'for=10.0.0.7' }, '127.0.0.1', 404],
  ['a proxy that says X-Real-IP', { 'x-real-ip': '10.0.0.7' }, '127.0.0.1', 404],
])('without a token, answers %s as it should', async (_, headers, address, status) => {
  expect((await read(headers, address)).statusCode).toBe(status);
});

it('is not found as an unknown address is not found', async () => {
  const refused = await read({}, '10.0.0.7');
  const unknown = await application.app.inject({ method: 'GET', url: '/metricz', remoteAddress: '10.0.0.7' });
  const withoutId = (text: string) =>
    wordsOf(text)
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
      .replace('metricz', 'metrics');
  expect([refused.statusCode, withoutId(refused.payload)]).toEqual([
    unknown.statusCode,
    withoutId(unknown.payload),
  ]);
  expect(Object.keys(refused.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
  expect((await application.anonymous.get('metrics')).status).toBe(404);
});

describe('with METRICS_TOKEN', () => {
  const METRICS_TOKEN = 'a-token-for-prometheus';
  const config = () =>
    application.app.get(MetricsController, { strict: false }) as unknown as { config: object };
  let before: object;

  beforeAll(() => {
    before = config().config;
    config().config = { ...before, metricsToken: METRICS_TOKEN };
  });

  afterAll(() => {
    config().config = before;
  });

  it.each([
    ['the token from anywhere', `Bearer ${METRICS_TOKEN}`, '10.0.0.7', 200],
    ['no token, not even from this computer', '', '127.0.0.1', 404],
    ['another token', 'Bearer another-token-for-it', '127.0.0.1', 404],
    ['a beginning of the token', `Bearer ${METRICS_TOKEN.slice(0, -1)}`, '127.0.0.1', 404],
  ])('answers %s as it should', async (_, authorization, address, status) => {
    const headers: Record<string, string> = authorization ? { authorization } : {};
    expect((await read(headers, address)).statusCode).toBe(status);
  });
});
