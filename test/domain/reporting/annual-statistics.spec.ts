/** The statistics forms and the four numbers of money, from projects told by what happened to them. */
import { roundedMillions } from '../../../src/domain/reporting/annual-expenditure.js';
import { annualReport } from '../../../src/domain/reporting/annual-report.js';
import { register, type Told } from './annual-given.js';

const report = (projects: Readonly<Record<string, Told>>, year: number) =>
  annualReport(register(projects), {
    year,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    asOf: `${year}-12-31`,
  });

const RUNNING: Told['history'] = [
  ['proposed', '2020-01-05'],
  ['approved', '2020-04-15'],
  ['in-progress', '2020-05-01'],
];

describe('form 04/KHCN-NV', () => {
  const { tasks } = report(
    {
      carried: { history: RUNNING, isLedByWoman: true, objective: 3 },
      fresh: {
        history: [
          ['proposed', '2021-01-05'],
          ['approved', '2021-03-01'],
        ],
        kind: 'st-project',
        level: 'province',
      },
      done: {
        history: [...RUNNING, ['accepted', '2021-12-23']],
        gradings: [{ grade: 'good', acceptedOn: '2021-12-23' }],
        outcomes: ['2021-12-30'],
      },
      long_ago: {
        history: [
          ['proposed', '2015'],
          ['approved', '2015'],
          ['closed', '2018'],
        ],
        outcomes: ['2021-06'],
      },
      idea: { history: [['proposed', '2021-02-01']] },
      support: { history: RUNNING, kind: 'support', field: null },
    },
    2021,
  ).statistics;
  const row = (key: string) => tasks.find((one) => one.key === key);

  it('counts what was approved, carried over, accepted and put to use, and no mere proposal', () => {
    expect(row('total')).toMatchObject({
      code: '01',
      total: { value: 4, records: ['fresh', 'carried', 'done', 'support'] },
      ledByWomen: { records: ['carried'] },
      new: { records: ['fresh'] },
      carriedOver: { records: ['carried', 'done', 'support'] },
      accepted: { records: ['done'] },
      applied: { records: ['done', 'long_ago'] },
    });
  });

  it('breaks them down as the form does, and shows what the form has no row for', () => {
    expect(row('kind.topics')!.total.records).toEqual(['carried', 'done']);
    expect(row('kind.projects')!.total.records).toEqual(['fresh']);
    expect(row('kind.others')).toMatchObject({ code: null, total: { records: ['support'] } });
    expect(row('level.province')!.total.records).toEqual(['fresh']);
    expect(row('field.unknown')!.total.records).toEqual(['support']);
    expect(row('objective.3')!.total.records).toEqual(['carried']);
    expect(tasks.map(({ code }) => code).filter((code) => code !== null)).toHaveLength(27);
  });
});

describe('form 03/KHCN-CP', () => {
  const { expenditure } = report(
    {
      a: {
        history: RUNNING,
        movements: [
          ['district-budget', '2021-02-01', 400_000n],
          ['counterpart', '2021-03-01', 1_086_303_000n],
          ['district-budget', '2020-12-31', 7_000_000n],
          ['district-budget', '2021-11-01', 0n, 900_000n],
        ],
      },
      b: { history: RUNNING, movements: [['district-budget', '2021-02-02', 400_000n]] },
    },
    2021,
  ).statistics;
  const figures = (key: string) => expenditure.find((row) => row.key === key)!.figures;

  it('rounds triệu đồng once, from sums to the đồng', () => {
    expect(figures('tasks.grassroots')!.local).toMatchObject({ value: 800_000n, millions: 1n });
    expect(figures('recurrent')!.total).toMatchObject({ value: 1_087_103_000n, millions: 1_087n });
    expect([499_999n, 500_000n, -499_999n, -500_000n].map(roundedMillions)).toEqual([0n, 1n, 0n, -1n]);
  });

  it('has counterpart money of a grassroots project in column 4 of its row, and leaves open what the register does not hold', () => {
    expect(figures('tasks.grassroots')!.domestic.value).toBe(1_086_303_000n);
    expect(figures('tasks.province')!.total.value).toBe(0n);
    expect(figures('investment')).toBeNull();
  });
});

describe('the four numbers', () => {
  it('stand side by side by source and year, each from its own records', () => {
    const { money } = report(
      {
        p: {
          history: RUNNING,
          plans: [
            { kind: 'estimate', effectiveDate: '2020-01', lines: [['district-budget', 2020, 90n]] },
            {
              kind: 'approved',
              effectiveDate: '2020-04-15',
              lines: [
                ['district-budget', 2020, 70n],
                ['counterpart', null, 30n],
              ],
            },
          ],
          movements: [
            ['district-budget', '2020-06-01', 50n],
            ['district-budget', '2021-06-01', -5n],
            ['district-budget', '2021-07-01', 0n, 45n],
            ['district-budget', '2022-07-01', 9n],
          ],
        },
      },
      2021,
    );
    const row = (source: string, year: number | null) =>
      money.statement.rows.find((one) => one.source === source && one.year === year);
    expect(row('district-budget', 2020)).toMatchObject({
      planned: { value: 90n, records: ['p/1/1'] },
      approved: { value: 70n, records: ['p/2/1'] },
      disbursed: { value: 50n, records: ['p/m1'] },
      settled: { value: 0n, records: [] },
    });
    expect(row('district-budget', 2021)).toMatchObject({
      disbursed: { value: -5n },
      settled: { value: 45n },
    });
    expect(row('counterpart', null)).toMatchObject({ approved: { value: 30n } });
    expect(row('district-budget', 2022)).toBeUndefined();
    expect(money.statement.total).toMatchObject({
      planned: { value: 90n },
      approved: { value: 100n },
      disbursed: { value: 45n },
    });
  });
});

describe('a period that is no year', () => {
  it('counts what lies between its days', () => {
    const facts = register({
      early: {
        history: [
          ['proposed', '2020-01-05'],
          ['approved', '2020-04-15'],
        ],
      },
      late: {
        history: [
          ['proposed', '2020-01-05'],
          ['approved', '2021-08-15'],
        ],
      },
    });
    const { counts } = annualReport(facts, {
      year: 2021,
      from: '2020-03-01',
      to: '2021-06-30',
      asOf: '2021-06-30',
    });
    expect([counts.new.records, counts.total.records]).toEqual([['early'], ['early', 'late']]);
  });
});
