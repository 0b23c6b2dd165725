import type { PlannedMilestone } from '../../../src/domain/schedule/milestones.js';
import {
  completedByHand,
  movesOf,
  type StandingMilestone,
  scheduleChange,
} from '../../../src/domain/schedule/schedule-change.js';

const standing = (more: Partial<StandingMilestone> = {}): StandingMilestone => ({
  id: 'm1',
  kind: 'contract-end',
  title: 'Kết thúc hợp đồng',
  dueDate: '2021-12-31',
  projected: false,
  origin: 'law',
  movedByHand: false,
  state: 'open',
  completedOn: null,
  completion: null,
  ...more,
});
const planned = (more: Partial<PlannedMilestone> = {}): PlannedMilestone => ({
  kind: 'contract-end',
  title: 'Kết thúc hợp đồng',
  dueDate: '2021-12-31',
  article: null,
  projected: false,
  ...more,
});
const told = (...given: Parameters<typeof scheduleChange>) =>
  movesOf(scheduleChange(...given)).map(({ change, from, to }) => `${change} ${from} -> ${to}`);

describe('the difference between a schedule that stands and one that is planned', () => {
  it.each<[string, StandingMilestone[], PlannedMilestone[], Record<string, string>, string[]]>([
    ['is nothing where both agree', [standing()], [planned()], {}, []],
    ['adds what is new', [], [planned()], {}, ['added null -> 2021-12-31']],
    [
      'adds and completes what has happened already',
      [],
      [planned()],
      { 'contract-end': '2021-12-01' },
      ['added null -> 2021-12-31', 'completed null -> 2021-12-01'],
    ],
    [
      'moves what is open',
      [standing()],
      [planned({ dueDate: '2022-06-30' })],
      {},
      ['moved 2021-12-31 -> 2022-06-30'],
    ],
    [
      'leaves a date that a person set',
      [standing({ movedByHand: true })],
      [planned({ dueDate: '2022-06-30' })],
      {},
      [],
    ],
    [
      'completes what has happened',
      [standing()],
      [planned()],
      { 'contract-end': '2021-12-01' },
      ['completed 2021-12-31 -> 2021-12-01'],
    ],
    ['drops what is planned no more', [standing()], [], {}, ['dropped 2021-12-31 -> null']],
    [
      'opens again what the schedule had settled',
      [standing({ state: 'completed', completedOn: '2021-12-01' })],
      [planned()],
      {},
      ['reopened 2021-12-31 -> 2021-12-31'],
    ],
    [
      'leaves what a person settled',
      [standing({ state: 'completed', completedOn: '2021-12-01', completion: {} })],
      [planned({ dueDate: '2022-06-30' })],
      {},
      [],
    ],
    ['leaves milestones of the office', [standing({ origin: 'own' })], [], {}, []],
    [
      'tells the reports apart by their number',
      [standing({ kind: 'periodic-report', title: 'Báo cáo định kỳ lần 1' })],
      [
        planned({ kind: 'periodic-report', title: 'Báo cáo định kỳ lần 1' }),
        planned({ kind: 'periodic-report', title: 'Báo cáo định kỳ lần 2', dueDate: '2022-04-15' }),
      ],
      {},
      ['added null -> 2022-04-15'],
    ],
  ])('%s', (_, stands, plan, happened, moves) => {
    expect(told(stands, plan, happened)).toEqual(moves);
  });

  it('keeps a step for what only becomes certain, but tells no move of it', () => {
    const given = [[standing({ projected: true })], [planned()], {}] as const;
    expect(scheduleChange(...given)).toHaveLength(1);
    expect(told(...given)).toEqual([]);
  });

  it('reads the days that persons gave, not of what comes again', () => {
    const completed = { state: 'completed', completedOn: '2021-12-01', completion: {} } as const;
    expect(
      completedByHand([
        standing(completed),
        standing({ ...completed, kind: 'periodic-report', title: 'Báo cáo định kỳ lần 1' }),
        standing({ ...completed, kind: 'recognition', completion: null }),
      ]),
    ).toEqual({ 'contract-end': '2021-12-01' });
  });
});

describe('a dossier that was returned', () => {
  const notice = standing({
    kind: 'validity-notice',
    state: 'completed',
    completedOn: '2021-12-03',
    completion: { document: '12/TB' },
  });
  const again = planned({ kind: 'validity-notice', dueDate: '2021-12-24' });

  it('has what was done on it done again on the next one, and counts from that', () => {
    expect(told([notice], [again], {}, '2021-12-10')).toEqual(['reopened 2021-12-31 -> 2021-12-24']);
    expect(completedByHand([notice], '2021-12-10')).toEqual({});
  });

  it('leaves alone what was done since, what a person took off and what is no part of the evaluation', () => {
    expect(told([notice], [again], {}, '2021-12-03')).toEqual([]);
    expect(told([{ ...notice, state: 'cancelled', completedOn: null }], [again], {}, '2021-12-10')).toEqual(
      [],
    );
    const settled = { ...notice, kind: 'advance-settlement' };
    expect(told([settled], [planned({ kind: 'advance-settlement' })], {}, '2021-12-10')).toEqual([]);
    expect(completedByHand([settled], '2021-12-10')).toEqual({ 'advance-settlement': '2021-12-03' });
  });
});
