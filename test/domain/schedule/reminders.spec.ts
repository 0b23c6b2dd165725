import fc from 'fast-check';
import {
  ANY_TOPIC,
  BUILT_IN_POLICIES,
  type ReminderPolicy,
} from '../../../src/domain/schedule/reminder-policy.js';
import { nextOverdue, plannedReminders } from '../../../src/domain/schedule/reminders.js';
import { PLAIN_CALENDAR } from '../../../src/domain/schedule/working-days.js';

const timeZone = 'Asia/Ho_Chi_Minh';
const DAY_MS = 24 * 3_600_000;
const HABIT: ReminderPolicy = BUILT_IN_POLICIES[ANY_TOPIC]!;
const calendar = PLAIN_CALENDAR;

/** Eight in the morning at the office, seven hours ahead of Greenwich all year. */
const morningOf = (day: string) => new Date(`${day}T01:00:00Z`);

/** What the responsible person is mailed. */
function rowsOf(dueDate: string, now: Date, policy: ReminderPolicy = HABIT) {
  return plannedReminders(policy, { dueDate, now, timeZone, calendar }).filter(
    ({ role, channel }) => role === 'responsible' && channel === 'mail',
  );
}

function planned(dueDate: string, now: Date, policy: ReminderPolicy = HABIT): string[] {
  return rowsOf(dueDate, now, policy).map(
    ({ kind, offsetDays, dueAt, state }) => `${dueAt.toISOString()} ${kind} ${offsetDays} ${state}`,
  );
}

describe('the reminders of a due date', () => {
  it('come 30, 15, 7 and 1 days before, on the day, and a week after, at eight in the morning', () => {
    expect(planned('2021-10-15', morningOf('2021-04-15'))).toEqual([
      '2021-09-15T01:00:00.000Z before 30 planned',
      '2021-09-30T01:00:00.000Z before 15 planned',
      '2021-10-08T01:00:00.000Z before 7 planned',
      '2021-10-14T01:00:00.000Z before 1 planned',
      '2021-10-15T01:00:00.000Z due 0 planned',
      '2021-10-22T01:00:00.000Z overdue 7 planned',
    ]);
  });

  it('go to secretary and leader where the matter stays undone for three and ten days', () => {
    const all = plannedReminders(HABIT, {
      dueDate: '2021-10-15',
      now: morningOf('2021-04-15'),
      timeZone,
      calendar,
    });
    const escalated = all.filter(({ kind, channel }) => kind === 'escalation' && channel === 'mail');
    expect(escalated.map(({ role, dueAt }) => `${role} ${dueAt.toISOString().slice(0, 10)}`)).toEqual([
      'secretary 2021-10-18',
      'leader 2021-10-25',
    ]);
  });

  it('are superseded where their moment is past', () => {
    const states = (now: Date) =>
      rowsOf('2021-10-15', now)
        .filter(({ kind }) => kind !== 'overdue')
        .map(({ state }) => state);
    const passed = ['superseded', 'superseded'];
    expect(states(morningOf('2021-10-08'))).toEqual([...passed, 'planned', 'planned', 'planned']);
    const justAfter = new Date(morningOf('2021-10-08').getTime() + 1);
    expect(states(justAfter)).toEqual([...passed, 'superseded', 'planned', 'planned']);
  });

  it('of a date long past leave one to come, of the next week', () => {
    const rows = planned('2021-10-15', morningOf('2021-11-01'));
    expect(rows.slice(0, 5).every((row) => row.endsWith('superseded'))).toBe(true);
    expect(rows.slice(5)).toEqual(['2021-11-05T01:00:00.000Z overdue 21 planned']);
  });

  it('keep to working days: announcements come earlier, what is overdue later', () => {
    const policy = { ...HABIT, workingDaysOnly: true };
    expect(planned('2021-10-17', morningOf('2021-09-27'), policy)).toEqual([
      '2021-09-17T01:00:00.000Z before 30 superseded',
      '2021-10-01T01:00:00.000Z before 15 planned',
      '2021-10-08T01:00:00.000Z before 7 planned',
      '2021-10-15T01:00:00.000Z before 1 planned',
      '2021-10-15T01:00:00.000Z due 0 planned',
      '2021-10-25T01:00:00.000Z overdue 7 planned',
    ]);
  });

  it('keep to working days, but never to one that is past already', () => {
    const policy = { ...HABIT, workingDaysOnly: true };
    const onSaturday = planned('2021-10-17', morningOf('2021-10-16'), policy);
    expect(onSaturday).toContain('2021-10-18T01:00:00.000Z due 0 planned');
  });
});

describe('the next overdue reminder', () => {
  it.each<[string, string, number, string]>([
    ['before the day', '2021-10-01', 7, '2021-10-22'],
    ['on the day', '2021-10-15', 7, '2021-10-22'],
    ['six days late', '2021-10-21', 7, '2021-10-22'],
    ['a week late', '2021-10-22', 7, '2021-10-22'],
    ['eight days late', '2021-10-23', 14, '2021-10-29'],
    ['after three weeks of silence', '2021-11-06', 28, '2021-11-12'],
    ['after ten years', '2031-10-15', 3654, '2031-10-17'],
  ])('is of the next week, %s', (_, now, offsetDays, day) => {
    const facts = { dueDate: '2021-10-15', now: morningOf(now), timeZone, calendar };
    expect(nextOverdue(HABIT, facts)).toMatchObject({ kind: 'overdue', offsetDays, dueAt: morningOf(day) });
  });

  it('is none where the policy wants none', () => {
    const facts = { dueDate: '2021-10-15', now: morningOf('2021-10-16'), timeZone, calendar };
    expect(nextOverdue({ ...HABIT, overdueEveryDays: null }, facts)).toBeNull();
  });
});

describe('two years played day by day', () => {
  /** Walks every day and asks by plain counting whether a reminder falls on it. */
  function byCounting(dueDate: string, plannedOn: string, lastDay: string): string[] {
    const sent: string[] = [];
    for (let at = morningOf(plannedOn).getTime(); at <= morningOf(lastDay).getTime(); at += DAY_MS) {
      const daysLeft = Math.round((morningOf(dueDate).getTime() - at) / DAY_MS);
      const isWeekOverdue = daysLeft < 0 && -daysLeft % 7 === 0;
      if ([30, 15, 7, 1, 0].includes(daysLeft) || isWeekOverdue)
        sent.push(`${new Date(at).toISOString()} ${daysLeft}`);
    }
    return sent;
  }

  /** Plans once, sends each row at its moment, plans the next overdue row when one rings. */
  function byPlanning(dueDate: string, plannedOn: string, lastDay: string): string[] {
    const rows = rowsOf(dueDate, morningOf(plannedOn)).filter(({ state }) => state === 'planned');
    const sent: string[] = [];
    for (let row = rows.shift(); row && row.dueAt <= morningOf(lastDay); row = rows.shift()) {
      sent.push(`${row.dueAt.toISOString()} ${row.kind === 'before' ? row.offsetDays : -row.offsetDays}`);
      const facts = { dueDate, now: row.dueAt, timeZone, calendar };
      const next = row.kind === 'overdue' && nextOverdue(HABIT, facts, row.offsetDays);
      if (next) rows.push({ ...row, ...next });
    }
    return sent;
  }

  it('ring the same days as plain counting finds', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((days) => new Date(Date.UTC(2020, 0, 1) + days * DAY_MS).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (dueDate, plannedOn) => {
        expect(byPlanning(dueDate, plannedOn, '2022-01-31')).toEqual(
          byCounting(dueDate, plannedOn, '2022-01-31'),
        );
      }),
      { numRuns: 200 },
    );
  });
});
