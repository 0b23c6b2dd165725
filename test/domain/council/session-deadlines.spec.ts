import fc from 'fast-check';
import type { Deadline } from '../../../src/domain/council/rulebook.js';
import { TT_06_2023 } from '../../../src/domain/council/rulebooks/tt-06-2023.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { type DeadlineFacts, deadlinesOf, dueDay } from '../../../src/domain/council/session-deadlines.js';
import { decideStep } from '../../../src/domain/council/session-steps.js';
import { isWorkingDay, PLAIN_CALENDAR } from '../../../src/domain/schedule/working-days.js';
import { daysBetween, plusDays } from '../../../src/domain/values/plain-date.js';
import { DEADLINE_FACTS } from './given.js';

const line = (code: string, more: Partial<DeadlineFacts> = {}) =>
  deadlinesOf({ ...DEADLINE_FACTS, ...more }).find((each) => each.code === code)!;

describe('the deadlines of a session under TT 11/2014', () => {
  it.each([
    ['documents-out', '2021-12-14', 'overdue'],
    ['expert-group-report', '2021-12-21', 'open'],
    ['written-comments', '2021-12-22', 'open'],
    ['meeting-held', '2022-01-09', 'open'],
    ['conclusion-sent', '2021-12-27', 'open'],
    ['dossier-completed', null, 'open'],
    ['recognition-decided', null, 'open'],
  ])('%s is due on %s and %s on 20/12/2021', (code, due, state) => {
    expect(line(code)).toMatchObject({ due, state, doneOn: null });
  });

  it('counts thirty working days of the dossier from the conclusion once there is one', () => {
    const eventDays = { ...DEADLINE_FACTS.eventDays, conclusion: '2021-12-23' };
    // 30 working days after Thursday 23/12, without New Year's Saturday.
    expect(line('dossier-completed', { eventDays })).toMatchObject({
      eventOn: '2021-12-23',
      due: '2022-02-03',
    });
  });

  it('leaves out the public holidays that it is told of', () => {
    const calendar = { ...PLAIN_CALENDAR, daysOff: new Set(['2021-12-24']) };
    expect(line('conclusion-sent', { calendar }).due).toBe('2021-12-28');
    expect(line('meeting-held', { calendar }).due).toBe('2022-01-09');
  });

  it.each([
    ['2021-12-14', 'done'],
    ['2021-12-01', 'done'],
    ['2021-12-15', 'done-late'],
  ])('documents sent on %s are %s', (doneOn, state) => {
    const steps = [{ code: 'documents-out', doneOn, note: 'CV 12' }];
    expect(line('documents-out', { steps })).toMatchObject({ doneOn, state, note: 'CV 12' });
  });

  it('knows from the session itself that the meeting was held', () => {
    expect(line('meeting-held', { heldOn: '2021-12-23' })).toMatchObject({
      state: 'done',
      doneOn: '2021-12-23',
    });
    expect(line('meeting-held', { heldOn: '2022-01-10' }).state).toBe('done-late');
  });

  it('is overdue from the day after the last one', () => {
    expect(line('written-comments', { today: '2021-12-22' }).state).toBe('open');
    expect(line('written-comments', { today: '2021-12-23' }).state).toBe('overdue');
  });
});

describe('due days', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => plusDays('2015-01-01', days));
  const count = fc.integer({ min: 1, max: 40 });

  it('by calendar days lie exactly so far from the event', () => {
    fc.assert(
      fc.property(day, count, fc.boolean(), (event, count, before) => {
        const due = dueDay(
          { count, unit: 'calendar-days', relation: before ? 'before' : 'after' },
          event,
          PLAIN_CALENDAR,
        );
        expect(daysBetween(event, due)).toBe(before ? -count : count);
      }),
    );
  });

  it('by working days are working days, with so many of them on the way', () => {
    fc.assert(
      fc.property(day, count, fc.boolean(), (event, count, before) => {
        const due = dueDay(
          { count, unit: 'working-days', relation: before ? 'before' : 'after' },
          event,
          PLAIN_CALENDAR,
        );
        expect(isWorkingDay(due, PLAIN_CALENDAR)).toBe(true);
        const step = before ? -1 : 1;
        let worked = 0;
        for (let at = event; at !== due; ) {
          at = plusDays(at, step);
          if (isWorkingDay(at, PLAIN_CALENDAR)) worked++;
        }
        expect(worked).toBe(count);
      }),
    );
  });
});

describe('recording a step', () => {
  const opening: Deadline = {
    code: 'meeting-soon',
    count: 15,
    unit: 'calendar-days',
    relation: 'after',
    event: 'dossier-opening',
    article: '9',
  };
  const record = (code: string, more: Partial<Parameters<typeof decideStep>[0]> = {}) => {
    const decision = decideStep({
      state: 'scheduled',
      deadlines: [...TT_11_2014.deadlines, opening],
      code,
      doneOn: '2021-12-14',
      today: '2021-12-20',
      ...more,
    });
    return decision.allowed ? 'allowed' : decision.refusals[0]!.code;
  };

  it.each([
    ['documents-out', 'allowed', 'session-closed', 'session-postponed'],
    ['conclusion-sent', 'allowed', 'allowed', 'session-postponed'],
    ['dossier-completed', 'allowed', 'allowed', 'session-postponed'],
    ['recognition-decided', 'allowed', 'allowed', 'session-postponed'],
    ['recognition-file', 'allowed', 'allowed', 'session-postponed'],
    ['dossier-opening', 'allowed', 'session-closed', 'session-postponed'],
    ['meeting-soon', 'allowed', 'session-closed', 'session-postponed'],
    ['meeting-held', 'not-found', 'not-found', 'not-found'],
    ['conclusion', 'not-found', 'not-found', 'not-found'],
    ['tea', 'not-found', 'not-found', 'not-found'],
  ])('%s before the end: %s, after the closing: %s, after a postponement: %s', (code, ...expected) => {
    const states = ['open', 'closed', 'postponed'] as const;
    expect(states.map((state) => record(code, { state }))).toEqual(expected);
  });

  it('is never in the future', () => {
    expect(record('documents-out', { doneOn: '2021-12-21' })).toBe('effective-date-in-future');
    expect(record('documents-out', { doneOn: '2021-12-20' })).toBe('allowed');
  });

  it('knows only what the rulebook asks for', () => {
    expect(record('conclusion-sent', { deadlines: TT_06_2023.deadlines })).toBe('not-found');
    expect(record('recommendations-final', { deadlines: TT_06_2023.deadlines, state: 'closed' })).toBe(
      'allowed',
    );
  });
});
