/** Policies as an office may write them, and what is planned under any of them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { policyWarnings } from '../../../src/domain/schedule/policy-warnings.js';
import {
  ANY_TOPIC,
  BUILT_IN_POLICIES,
  CHANNELS,
  decidePolicy,
  holderOf,
  policyOf,
  RECIPIENT_ROLES,
  type ReminderPolicy,
} from '../../../src/domain/schedule/reminder-policy.js';
import { plannedReminders } from '../../../src/domain/schedule/reminders.js';
import {
  isWorkingDay,
  PLAIN_CALENDAR,
  type WorkCalendar,
} from '../../../src/domain/schedule/working-days.js';
import { clockTimeOf, dayOf, plusDays } from '../../../src/domain/values/plain-date.js';
import { policySentence, warningSentence } from '../../../src/wording/reminder-policies.js';

const timeZone = 'Asia/Ho_Chi_Minh';
const HABIT = BUILT_IN_POLICIES[ANY_TOPIC]!;

/** Tết Bính Ngọ as it was announced: 14 to 22 February 2026, with a Saturday worked in exchange. */
const TET: WorkCalendar = {
  daysOff: new Set(Array.from({ length: 9 }, (_, at) => plusDays('2026-02-14', at))),
  workedDays: new Set(['2026-02-28']),
};

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const roles = fc.array(fc.constantFrom(...RECIPIENT_ROLES), { maxLength: 9 });
const anyPolicy: fc.Arbitrary<ReminderPolicy> = fc.record({
  daysBefore: fc.array(fc.integer({ min: 0, max: 365 }), { maxLength: 20 }),
  overdueEveryDays: fc.option(fc.integer({ min: 1, max: 365 })),
  recipients: roles,
  escalation: fc.array(
    fc.record({ afterDays: fc.integer({ min: 1, max: 365 }), to: fc.constantFrom(...RECIPIENT_ROLES) }),
    { maxLength: 6 },
  ),
  channels: fc.array(fc.constantFrom(...CHANNELS), { maxLength: 4 }),
  sendAt: time,
  quietHours: fc.option(fc.record({ from: time, to: time })),
  workingDaysOnly: fc.boolean(),
  digestFor: roles,
  language: fc.constantFrom('recipient', 'vi', 'en'),
});
const allowedPolicy = anyPolicy
  .map(decidePolicy)
  .filter((decision) => decision.allowed)
  .map(({ value }) => value);

const day = fc.oneof(
  fc.constantFrom('2028-02-29', '2024-02-29', '2026-01-31', '2026-02-28', '2026-04-30', '2026-12-31'),
  fc.integer({ min: 0, max: 30 }).map((at) => plusDays('2026-02-05', at)),
  fc.integer({ min: 0, max: 3_000 }).map((at) => plusDays('2022-01-01', at)),
);

describe('a policy', () => {
  it.each<[string, Partial<ReminderPolicy>, string[]]>([
    [
      'that never reminds',
      { daysBefore: [], overdueEveryDays: null, escalation: [] },
      ['policy-reminds-of-nothing'],
    ],
    ['for nobody', { recipients: [] }, ['policy-reminds-nobody']],
    ['by no way', { channels: [] }, ['policy-reminds-nobody']],
    [
      'with one step twice',
      {
        escalation: [
          { afterDays: 3, to: 'leader' },
          { afterDays: 3, to: 'leader' },
        ],
      },
      ['policy-step-twice'],
    ],
    ['sent in the quiet hours', { quietHours: { from: '22:00', to: '08:01' } }, ['sent-in-quiet-hours']],
    ['quiet all day', { quietHours: { from: '07:00', to: '07:00' } }, ['quiet-hours-without-end']],
  ])('%s is refused', (_, change, codes) => {
    const decision = decidePolicy({ ...HABIT, ...change });
    expect(decision.allowed ? [] : decision.refusals.map(({ code }) => code)).toEqual(
      expect.arrayContaining(codes),
    );
  });

  it('is kept in order and without repetitions', () => {
    const written: ReminderPolicy = {
      ...HABIT,
      daysBefore: [0, 7, 30, 7],
      recipients: ['secretary', 'responsible', 'secretary'],
      escalation: [
        { afterDays: 10, to: 'leader' },
        { afterDays: 3, to: 'secretary' },
      ],
      channels: ['inbox', 'mail', 'mail'],
    };
    expect(decidePolicy(written)).toMatchObject({
      value: {
        daysBefore: [30, 7, 0],
        recipients: ['responsible', 'secretary'],
        escalation: [{ afterDays: 3 }, { afterDays: 10 }],
        channels: ['mail', 'inbox'],
      },
    });
  });

  it('is allowed as it is built in', () => {
    for (const [topic, policy] of Object.entries(BUILT_IN_POLICIES))
      expect([topic, decidePolicy(policy)]).toEqual([topic, { allowed: true, value: policy }]);
  });
});

describe('the policy in force', () => {
  const own = { ...HABIT, sendAt: '09:00' };

  it.each([
    ['the built-in one, until an office writes', 'recognition', [], '08:00'],
    ["the office's own", 'recognition', ['recognition'], '09:00'],
    ["not the office's for all others, where one is built in", 'recognition', [ANY_TOPIC], '08:00'],
    ["the office's for all others, where none is", 'periodic-report', [ANY_TOPIC], '09:00'],
    ['the built-in one for all others', 'own', ['recognition'], '08:00'],
    ['that of all others for a kind called like a property', 'constructor', [ANY_TOPIC], '09:00'],
  ])('is %s', (_, topic, written, sendAt) => {
    const book = new Map(written.map((each) => [each, own]));
    expect(policyOf(topic, book).sendAt).toBe(sendAt);
    expect(policyOf(holderOf(topic, book), book)).toBe(policyOf(topic, book));
  });
});

describe('under any policy', () => {
  const planned = (policy: ReminderPolicy, dueDate: string, now: Date, calendar = TET) =>
    plannedReminders(policy, { dueDate, now, timeZone, calendar });
  const moment = fc
    .tuple(day, fc.integer({ min: -400, max: 400 }), time)
    .map(([due, days, at]) => ({ due, now: new Date(`${plusDays(due, days)}T${at}:00+07:00`) }));

  it('each reminder has a key of its own, rings at the hour of the office, and none is planned in the past', () => {
    fc.assert(
      fc.property(allowedPolicy, moment, (policy, { due, now }) => {
        const rows = planned(policy, due, now);
        const keys = rows.map(
          ({ kind, offsetDays, role, channel }) => `${kind} ${offsetDays} ${role} ${channel}`,
        );
        expect(new Set(keys).size).toBe(rows.length);
        for (const { dueAt, state } of rows) {
          expect(clockTimeOf(dueAt, timeZone)).toBe(policy.sendAt);
          expect(state).toBe(dueAt < now ? 'superseded' : 'planned');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('rings on working days only where it says so, Tết and days worked in exchange included', () => {
    fc.assert(
      fc.property(allowedPolicy, moment, (policy, { due, now }) => {
        const days = planned({ ...policy, workingDaysOnly: true }, due, now).map(({ dueAt }) =>
          dayOf(dueAt, timeZone),
        );
        expect(days.filter((each) => !isWorkingDay(each, TET))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing earlier than asked after a date, nor later before it, where every day counts', () => {
    fc.assert(
      fc.property(allowedPolicy, moment, (policy, { due, now }) => {
        const everyDay = { ...policy, workingDaysOnly: false };
        for (const { kind, offsetDays, dueAt } of planned(everyDay, due, now)) {
          const sign = kind === 'before' || kind === 'due' ? -1 : 1;
          expect(dayOf(dueAt, timeZone)).toBe(plusDays(due, sign * offsetDays));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, string, Partial<ReminderPolicy>, string[]]>([
    ['29 February', '2028-02-29', { daysBefore: [365, 30, 0] }, ['2027-03-01', '2028-01-30', '2028-02-29']],
    ['the end of a month', '2026-03-31', { daysBefore: [30, 1] }, ['2026-03-01', '2026-03-30']],
    [
      'the week of Tết, brought forward to the last working day',
      '2026-02-20',
      { daysBefore: [7, 1, 0], workingDaysOnly: true },
      ['2026-02-13', '2026-02-13', '2026-02-13'],
    ],
  ])('knows %s', (_, due, change, days) => {
    const policy = {
      ...HABIT,
      escalation: [],
      overdueEveryDays: null,
      channels: ['mail'],
      ...change,
    } as ReminderPolicy;
    const rows = planned(policy, due, new Date('2026-01-01T00:00:00+07:00'));
    expect(rows.map(({ dueAt }) => dayOf(dueAt, timeZone))).toEqual(days);
  });

  it('tells what is overdue in the week of Tết after it', () => {
    const policy: ReminderPolicy = { ...HABIT, workingDaysOnly: true, channels: ['mail'], escalation: [] };
    const rows = planned(policy, '2026-02-10', new Date('2026-02-11T00:00:00+07:00'));
    expect(rows.at(-1)).toMatchObject({
      kind: 'overdue',
      offsetDays: 7,
      dueAt: new Date('2026-02-23T01:00:00Z'),
    });
  });

  it('plans the same on servers in UTC, New York and Kiritimati', () => {
    const source = (name: string) => JSON.stringify(join(process.cwd(), 'src/domain/schedule', name));
    const program = `
      import { createHash } from 'node:crypto';
      import { BUILT_IN_POLICIES } from ${source('reminder-policy.ts')};
      import { plannedReminders } from ${source('reminders.ts')};
      ${rowsOfManyDays.toString()}
      process.stdout.write(new Date(2026, 0, 1).getTimezoneOffset() + ' ' +
        createHash('sha256').update(rowsOfManyDays(BUILT_IN_POLICIES, plannedReminders)).digest('hex'));
    `;
    const here = createHash('sha256')
      .update(rowsOfManyDays(BUILT_IN_POLICIES, plannedReminders))
      .digest('hex');
    const loader = join(process.cwd(), 'test/support/typescript.mjs');
    const answers = ['UTC', 'America/New_York', 'Pacific/Kiritimati'].map((TZ) =>
      execFileSync(process.execPath, ['--import', loader, '--input-type=module', '--eval', program], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(answers).toEqual([`0 ${here}`, `300 ${here}`, `-840 ${here}`]);
  });
});

/** Every built-in policy on days of two years, 29 February among them. */
function rowsOfManyDays(policies: typeof BUILT_IN_POLICIES, plan: typeof plannedReminders): string {
  const calendar = { daysOff: new Set<string>(), workedDays: new Set<string>() };
  const rows: unknown[] = [];
  for (let at = 0; at < 731; at += 6) {
    const at0 = Date.UTC(2027, 0, 5) + at * 86_400_000;
    const dueDate = new Date(at0).toISOString().slice(0, 10);
    const now = new Date(at0 - 10 * 86_400_000 + at * 3_600_000);
    for (const policy of Object.values(policies))
      rows.push(plan(policy, { dueDate, now, timeZone: 'Asia/Ho_Chi_Minh', calendar }));
  }
  return JSON.stringify(rows);
}

describe('what an administrator is warned of', () => {
  it.each<[string, Partial<ReminderPolicy>, string[]]>([
    ['nothing, where nothing is less', { daysBefore: [5] }, []],
    [
      'that nobody hears any more',
      { escalation: [] },
      ['nothing-is-escalated', 'escalation-weaker secretary', 'escalation-weaker leader'],
    ],
    [
      'that somebody hears later',
      {
        escalation: [
          { afterDays: 3, to: 'secretary' },
          { afterDays: 11, to: 'leader' },
        ],
      },
      ['escalation-weaker leader'],
    ],
    [
      'nothing, where they hear from the start',
      { recipients: ['responsible', 'secretary'], escalation: [{ afterDays: 10, to: 'leader' }] },
      [],
    ],
    ['silence', { overdueEveryDays: null }, ['silent-when-overdue']],
    ['the inbox alone', { channels: ['inbox'] }, ['inbox-alone']],
  ])('is %s', (_, change, codes) => {
    const warnings = policyWarnings(HABIT, { ...HABIT, ...change });
    expect(warnings.map((each) => ('role' in each ? `${each.code} ${each.role}` : each.code)).sort()).toEqual(
      codes.sort(),
    );
    for (const each of warnings)
      for (const language of ['vi', 'en'] as const) expect(warningSentence(each, language)).toMatch(/\.$/);
  });
});

describe('a policy in plain words', () => {
  it('says all of the general habit', () => {
    expect(policySentence(HABIT, 'vi')).toBe(
      'Nhắc người phụ trách trước hạn 30, 15, 7, 1 ngày và đúng ngày, lúc 08:00, qua thư và hộp thư; quá hạn nhắc mỗi 7 ngày; sau 3 ngày báo thư ký, sau 10 ngày báo lãnh đạo; gộp một thư mỗi ngày cho thư ký, lãnh đạo, tài chính và quản trị viên.',
    );
    expect(policySentence(HABIT, 'en')).toContain(
      '30, 15, 7, 1 days before and on the day, at 08:00, by mail and inbox',
    );
  });

  it('is one sentence without gaps for any policy', () => {
    fc.assert(
      fc.property(allowedPolicy, fc.constantFrom('vi' as const, 'en' as const), (policy, language) => {
        expect(policySentence(policy, language)).toMatch(/^\p{Lu}[^\n]*\.$/u);
        expect(policySentence(policy, language)).not.toMatch(/undefined|null|NaN| {2}|; ;|;\./);
      }),
    );
  });
});

it('a calendar without lists still plans', () => {
  expect(
    plannedReminders(HABIT, {
      dueDate: '2026-05-01',
      now: new Date('2026-01-01'),
      timeZone,
      calendar: PLAIN_CALENDAR,
    }),
  ).toHaveLength(16);
});
