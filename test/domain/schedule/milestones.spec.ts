import fc from 'fast-check';
import { calendarOf } from '../../../src/domain/schedule/holiday-calendar.js';
import {
  actorOf,
  LAW_MILESTONE_KINDS,
  type LawMilestoneKind,
} from '../../../src/domain/schedule/law-milestones.js';
import { lawMilestones, type ScheduleFacts } from '../../../src/domain/schedule/milestones.js';
import { settlementDays } from '../../../src/domain/schedule/settlement-days.js';
import { PLAIN_CALENDAR } from '../../../src/domain/schedule/working-days.js';
import { plusDays } from '../../../src/domain/values/plain-date.js';

/** The real project: contract effect 15/4/2020, end 31/12/2021. */
const SEED: ScheduleFacts = {
  effectiveOn: '2020-04-15',
  endsOn: '2021-12-31',
  approvedOn: '2020-04-15',
  calendar: calendarOf([]),
};

function plan(facts: Partial<ScheduleFacts> = {}) {
  return lawMilestones({ ...SEED, ...facts }, (kind, ordinal) => (ordinal ? `${kind} ${ordinal}` : kind));
}

function dueDates(kind: LawMilestoneKind, facts: Partial<ScheduleFacts> = {}): string[] {
  return plan(facts)
    .filter((milestone) => milestone.kind === kind)
    .map(({ dueDate }) => dueDate);
}

describe('what the law makes due on a contract', () => {
  it('lays out the seed project', () => {
    expect(
      plan().map(({ dueDate, title, projected }) => `${dueDate} ${title}${projected ? ' (projected)' : ''}`),
    ).toEqual([
      '2020-10-15 periodic-report 1',
      '2021-04-15 periodic-report 2',
      '2021-04-15 inspection 1',
      '2021-10-15 periodic-report 3',
      '2021-11-30 extension-request',
      '2021-12-31 contract-end',
      '2022-01-30 acceptance-dossier',
      '2022-02-09 validity-notice (projected)',
      '2022-03-02 council-decision (projected)',
      '2022-03-23 documents-to-members (projected)',
      '2022-03-31 written-comments (projected)',
      '2022-04-01 acceptance-meeting (projected)',
      '2022-04-05 conclusion (projected)',
      '2022-04-30 advance-settlement',
      '2022-05-01 result-registration (projected)',
      '2022-05-18 dossier-completion (projected)',
      '2022-06-01 recognition (projected)',
      '2022-06-30 treasury-settlement',
      '2022-06-30 late-limit',
      '2022-10-01 rights-request (projected)',
    ]);
  });

  it.each(['2021-12-31', '2021-06-30', '2021-10-31', '2024-02-29'])(
    'names the same days for the settlement of advances as the worklist of finance: %s',
    (endsOn) => {
      const [hostDueOn] = dueDates('advance-settlement', { endsOn });
      const [treasuryDueOn] = dueDates('treasury-settlement', { endsOn });
      expect(settlementDays(endsOn)).toEqual({ hostDueOn, treasuryDueOn });
    },
  );

  it('cites the article of each', () => {
    const articles = Object.fromEntries(plan().map(({ kind, article }) => [kind, article]));
    expect(articles).toMatchObject({
      'periodic-report': 'Điều 26.1 TT 04/2015/TT-BKHCN',
      'extension-request': 'Điều 12.2 TT 04/2015/TT-BKHCN',
      'contract-end': null,
      'acceptance-dossier': 'Điều 7.1 TT 11/2014/TT-BKHCN',
      'result-registration': 'TT 14/2014/TT-BKHCN',
      'advance-settlement': 'Điều 13.2đ TTLT 27/2015/TTLT-BKHCN-BTC',
    });
  });

  it('cites no document that was not in force for the project', () => {
    const of2015 = plan({ effectiveOn: '2015-06-01', endsOn: '2016-05-31', approvedOn: '2015-05-20' });
    const cited = Object.fromEntries(of2015.map(({ kind, article }) => [kind, article]));
    expect(cited['periodic-report']).toBe('Điều 26.1 TT 04/2015/TT-BKHCN');
    expect(cited['advance-settlement']).toBeNull();
    const ofNewLaw = plan({ effectiveOn: '2025-10-20', endsOn: '2027-10-20', approvedOn: '2025-10-01' });
    expect(ofNewLaw.map(({ article }) => article).filter(Boolean)).toEqual([]);
  });

  it.each<[string, Partial<ScheduleFacts>, LawMilestoneKind, string[]]>([
    ['no report is due on the last day itself', { endsOn: '2021-04-15' }, 'periodic-report', ['2020-10-15']],
    [
      'a report is due the day before the end',
      { endsOn: '2021-04-16' },
      'periodic-report',
      ['2020-10-15', '2021-04-15'],
    ],
    [
      'an inspection is due on the last day too',
      { endsOn: '2022-04-15' },
      'inspection',
      ['2021-04-15', '2022-04-15'],
    ],
    [
      'the year of an inspection ends with the contract that ends the day before its anniversary',
      { effectiveOn: '2022-01-01', endsOn: '2023-12-31' },
      'inspection',
      ['2023-01-01', '2023-12-31'],
    ],
    [
      'a dossier handed in the day before the anniversary spares the inspection',
      { happened: { 'acceptance-dossier': '2021-04-14' } },
      'inspection',
      [],
    ],
    ['a contract of half a year has neither', { endsOn: '2020-10-14' }, 'periodic-report', []],
    [
      'a dossier handed in ends reports',
      { happened: { 'acceptance-dossier': '2021-10-01' } },
      'periodic-report',
      ['2020-10-15', '2021-04-15'],
    ],
    [
      'a late dossier brings no further report',
      { happened: { 'acceptance-dossier': '2022-05-01' } },
      'periodic-report',
      ['2020-10-15', '2021-04-15', '2021-10-15'],
    ],
    [
      'nobody asks for an extension after the dossier',
      { happened: { 'acceptance-dossier': '2021-12-20' } },
      'extension-request',
      [],
    ],
    ['nobody asks for a second extension', { wasExtended: true }, 'extension-request', []],
    [
      'a dossier handed in cannot be late any more',
      { happened: { 'acceptance-dossier': '2021-12-20' } },
      'late-limit',
      [],
    ],
    ['nothing is recognised of a project refused', { wasRefused: true }, 'recognition', []],
    [
      'advances are settled of a project refused too',
      { wasRefused: true },
      'advance-settlement',
      ['2022-04-30'],
    ],
    [
      'a month before 31 March is the last day of February',
      { endsOn: '2022-03-31' },
      'extension-request',
      ['2022-02-28'],
    ],
  ])('%s', (_, facts, kind, days) => {
    expect(dueDates(kind, facts)).toEqual(days);
  });

  it('stands at the latest lawful date until the anchor happens, then counts from the day it did', () => {
    const notice = (facts: Partial<ScheduleFacts>) =>
      plan(facts).find(({ kind }) => kind === 'validity-notice');
    expect(notice({})).toMatchObject({ dueDate: '2022-02-09', projected: true });
    expect(notice({ happened: { 'acceptance-dossier': '2021-12-10' } })).toMatchObject({
      dueDate: '2021-12-15',
      projected: false,
    });
  });

  it('counts the council from the notice that the dossier is valid (TT 11/2014 art 9.1), not from the dossier', () => {
    const council = (happened: ScheduleFacts['happened']) =>
      plan({ happened }).find(({ kind }) => kind === 'council-decision');
    const submitted = { 'acceptance-dossier': '2021-12-10' };
    expect(council(submitted)).toMatchObject({ dueDate: '2022-01-06', projected: true });
    expect(council({ ...submitted, 'validity-notice': '2021-12-13' })).toMatchObject({
      dueDate: '2022-01-04',
      projected: false,
    });
  });

  it('counts back from the day for which the council is called', () => {
    const happened = { 'acceptance-dossier': '2021-12-10', 'council-decision': '2021-12-10' };
    const called = plan({ happened, meetingCalledFor: '2021-12-23' });
    const told = (kind: LawMilestoneKind) => {
      const { dueDate, projected } = called.find((one) => one.kind === kind)!;
      return `${dueDate}${projected ? ' (projected)' : ''}`;
    };
    expect(told('documents-to-members')).toBe('2021-12-14');
    expect(told('written-comments')).toBe('2021-12-22');
    expect(told('acceptance-meeting')).toBe('2021-12-23');
    expect(told('conclusion')).toBe('2021-12-27 (projected)');
  });

  it('no longer asks for what was passed over', () => {
    const kinds = (happened: ScheduleFacts['happened']) =>
      plan({ happened: { 'acceptance-dossier': '2021-12-10', ...happened } }).map(({ kind }) => kind);
    expect(kinds({ 'council-decision': '2021-12-10' })).not.toContain('validity-notice');
    const held = kinds({ 'acceptance-meeting': '2021-12-23' });
    expect(held).not.toContain('documents-to-members');
    expect(held).not.toContain('council-decision');
    expect(held).toContain('conclusion');
    expect(kinds({ recognition: '2022-02-01' })).not.toContain('conclusion');
  });

  it('asks of old results, recorded without a council, neither for the notice nor for reports on the work', () => {
    const held = { 'acceptance-dossier': '2021-12-10', 'acceptance-meeting': '2021-12-23' };
    expect(dueDates('validity-notice', { happened: held })).toEqual([]);
    expect(dueDates('periodic-report', { happened: held })).toHaveLength(3);
    const happened = { ...held, recognition: '2022-02-28' };
    expect(dueDates('periodic-report', { happened })).toEqual([]);
    expect(dueDates('inspection', { happened })).toEqual([]);
  });

  it('keeps what was met, also where something later has happened', () => {
    const happened = { 'validity-notice': '2021-12-13', 'council-decision': '2021-12-20' };
    expect(dueDates('validity-notice', { happened })).toHaveLength(1);
  });

  it('passes Tết where a contract ends in its week, and only where working days are counted', () => {
    const inTet = { effectiveOn: '2020-02-29', endsOn: '2022-01-31' };
    expect(dueDates('acceptance-dossier', inTet)).toEqual(['2022-03-02']);
    expect(dueDates('extension-request', inTet)).toEqual(['2021-12-31']);
    const happened = { 'acceptance-dossier': '2022-01-31' };
    expect(dueDates('validity-notice', { ...inTet, happened })).toEqual(['2022-02-09']);
  });

  it('counts from 29 February and from month ends by clamping', () => {
    const leap = { effectiveOn: '2020-02-29', endsOn: '2022-02-28' };
    expect(dueDates('periodic-report', leap)).toEqual(['2020-08-29', '2021-02-28', '2021-08-29']);
    expect(dueDates('inspection', leap)).toEqual(['2021-02-28', '2022-02-28']);
    expect(dueDates('treasury-settlement', { endsOn: '2021-08-31' })).toEqual(['2022-02-28']);
  });

  it('is up to the office, the host or the council, as each rule says', () => {
    expect(LAW_MILESTONE_KINDS.map(actorOf)).not.toContain(null);
    expect([
      actorOf('validity-notice'),
      actorOf('periodic-report'),
      actorOf('written-comments'),
      actorOf('own'),
    ]).toEqual(['office', 'investigator', 'council', null]);
  });

  it('passes public holidays where the law counts working days', () => {
    const happened = { 'validity-notice': '2022-01-14' };
    expect(dueDates('council-decision', { happened, calendar: PLAIN_CALENDAR })).toEqual(['2022-02-04']);
    expect(dueDates('council-decision', { happened })).toEqual(['2022-02-11']);
  });

  it('counts from the meeting that was held before the contract ended', () => {
    const happened = { 'acceptance-dossier': '2021-12-10', 'acceptance-meeting': '2021-12-23' };
    expect(dueDates('result-registration', { happened })).toEqual(['2022-01-22']);
    expect(dueDates('rights-request', { happened })).toEqual(['2022-06-23']);
  });

  it('asks for an application report each year after recognition, one more than were handed in', () => {
    expect(dueDates('application-report')).toEqual([]);
    const happened = { recognition: '2022-02-28' };
    expect(dueDates('application-report', { happened })).toEqual(['2023-02-28']);
    expect(dueDates('application-report', { happened, applicationReportsDone: 2 })).toEqual([
      '2023-02-28',
      '2024-02-28',
      '2025-02-28',
    ]);
  });

  it('moves with an extended end, and keeps what was due before', () => {
    const extended = plan({ endsOn: '2022-06-30', wasExtended: true });
    const reports = extended.filter(({ kind }) => kind === 'periodic-report').map(({ title }) => title);
    expect(reports).toEqual([
      'periodic-report 1',
      'periodic-report 2',
      'periodic-report 3',
      'periodic-report 4',
    ]);
    expect(dueDates('acceptance-dossier', { endsOn: '2022-06-30' })).toEqual(['2022-07-30']);
    expect(dueDates('late-limit', { endsOn: '2022-06-30' })).toEqual(['2022-12-30']);
  });

  it('names each milestone once, in order, within the contract where it belongs to the work', () => {
    const span = fc.record({
      start: fc.integer({ min: 0, max: 3_000 }),
      length: fc.integer({ min: 0, max: 2_000 }),
    });
    fc.assert(
      fc.property(span, ({ start, length }) => {
        const effectiveOn = plusDays('2016-03-01', start);
        const endsOn = plusDays(effectiveOn, length);
        const planned = plan({ effectiveOn, endsOn, approvedOn: null });
        const days = planned.map(({ dueDate }) => dueDate);
        expect(days).toEqual([...days].sort());
        expect(new Set(planned.map(({ title }) => title)).size).toBe(planned.length);
        for (const { kind, dueDate } of planned) {
          if (kind === 'periodic-report') expect(dueDate < endsOn).toBe(true);
          if (kind === 'inspection') expect(dueDate <= endsOn).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
