import fc from 'fast-check';
import { nextOverdueReminder, plannedReminders } from '../../../src/domain/schedule/reminders.js';

const timeZone = 'Asia/Ho_Chi_Minh';
const DAY_MS = 24 * 3_600_000;

/** Eight in the morning at the office, seven hours ahead of Greenwich all year. */
const morningOf = (day: string) => new Date(`${day}T01:00:00Z`);

function planned(dueDate: string, now: Date): string[] {
  return plannedReminders({ dueDate, now, timeZone }).map(
    ({ kind, offsetDays, dueAt, state }) => `${dueAt.toISOString()} ${kind} ${offsetDays} ${state}`,
  );
}

describe('the reminders of a due date', () => {
  it('come 30, 15, 7 and 1 days before and on the day, at eight in the morning', () => {
    expect(planned('2021-10-15', morningOf('2021-04-15'))).toEqual([
      '2021-09-15T01:00:00.000Z before 30 planned',
      '2021-09-30T01:00:00.000Z before 15 planned',
      '2021-10-08T01:00:00.000Z before 7 planned',
      '2021-10-14T01:00:00.000Z before 1 planned',
      '2021-10-15T01:00:00.000Z due 0 planned',
    ]);
  });

  it('are superseded where their moment is past', () => {
    const states = (now: Date) =>
      plannedReminders({ dueDate: '2021-10-15', now, timeZone }).map(({ state }) => state);
    expect(states(morningOf('2021-10-08'))).toEqual([
      'superseded',
      'superseded',
      'planned',
      'planned',
      'planned',
    ]);
    expect(states(new Date(morningOf('2021-10-08').getTime() + 1))).toEqual([
      'superseded',
      'superseded',
      'superseded',
      'planned',
      'planned',
    ]);
  });

  it('of a date long past leave one to come, of the next week', () => {
    const rows = planned('2021-10-15', morningOf('2021-11-01'));
    expect(rows.slice(0, 5).every((row) => row.endsWith('superseded'))).toBe(true);
    expect(rows.slice(5)).toEqual(['2021-11-05T01:00:00.000Z overdue 21 planned']);
  });
});

describe('the overdue reminder after one just handled', () => {
  const due = { kind: 'due', offsetDays: 0, dueAt: morningOf('2021-10-15') } as const;

  it.each<[string, string, number, string]>([
    ['at once', '2021-10-15', 7, '2021-10-22'],
    ['six days late', '2021-10-21', 7, '2021-10-22'],
    ['a week late', '2021-10-22', 7, '2021-10-22'],
    ['eight days late', '2021-10-23', 14, '2021-10-29'],
    ['after three weeks of silence', '2021-11-06', 28, '2021-11-12'],
  ])('handled %s', (_, now, offsetDays, day) => {
    expect(nextOverdueReminder(due, morningOf(now))).toEqual({
      kind: 'overdue',
      offsetDays,
      dueAt: morningOf(day),
    });
  });

  it('comes weekly', () => {
    const first = nextOverdueReminder(due, due.dueAt)!;
    const second = nextOverdueReminder(first, first.dueAt)!;
    expect(second).toEqual({ kind: 'overdue', offsetDays: 14, dueAt: morningOf('2021-10-29') });
  });

  it('does not follow a reminder of before the due date', () => {
    const before = { kind: 'before', offsetDays: 1, dueAt: morningOf('2021-10-14') } as const;
    expect(nextOverdueReminder(before, before.dueAt)).toBeNull();
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

  /** Plans once, sends each row at its moment, plans the next overdue row after it. */
  function byPlanning(dueDate: string, plannedOn: string, lastDay: string): string[] {
    const rows = plannedReminders({ dueDate, now: morningOf(plannedOn), timeZone }).filter(
      ({ state }) => state === 'planned',
    );
    const sent: string[] = [];
    for (let row = rows.shift(); row && row.dueAt <= morningOf(lastDay); row = rows.shift()) {
      sent.push(`${row.dueAt.toISOString()} ${row.kind === 'before' ? row.offsetDays : -row.offsetDays}`);
      const next = nextOverdueReminder(row, row.dueAt);
      if (next) rows.push({ ...next, state: 'planned' });
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
