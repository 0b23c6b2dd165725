import fc from 'fast-check';
import { NUMBERS } from '../../../src/domain/funding/reconciliation.js';
import { STAGES, type Stage } from '../../../src/domain/lifecycle/stages.js';
import { basisOf, rowsOf } from '../../../src/domain/reporting/annual-basis.js';
import type { AnnualFacts } from '../../../src/domain/reporting/annual-facts.js';
import { figuresIn as pathsOf } from '../../../src/domain/reporting/annual-figures.js';
import { decideAnnualPeriod } from '../../../src/domain/reporting/annual-period.js';
import { type AnnualReport, annualReport } from '../../../src/domain/reporting/annual-report.js';
import { annualReportTitle } from '../../../src/wording/annual-report.js';
import { register, type Told } from './annual-given.js';

const SPIRULINA: Told = {
  title: 'Spirulina',
  history: [
    ['proposed', '2020-01-10'],
    ['defined', '2020-02-20'],
    ['approved', '2020-04-15'],
    ['contracted', '2020-04-15'],
    ['in-progress', '2020-04-15'],
    ['acceptance-submitted', '2021-12-01'],
    ['accepted', '2021-12-23'],
    ['recognized', '2022-01-20'],
  ],
  approvedBy: '2020-04-15',
  gradings: [{ grade: 'excellent', acceptedOn: '2021-12-23', accepts: true }],
  outcomes: [null],
  plans: [
    {
      effectiveDate: '2020-04-15',
      totalVnd: 1_498_636_500n as never,
      lines: [
        ['district-budget', null, 412_333_500n],
        ['counterpart', null, 1_086_303_000n],
      ],
    },
  ],
};

const report = (facts: AnnualFacts, year: number, asOf = `${year}-12-31`) =>
  annualReport(facts, { year, from: `${year}-01-01`, to: `${year}-12-31`, asOf });
const single = (told: Told, year: number, asOf?: string) => report(register({ p: told }), year, asOf);

/** The counts that a project stands in, by name. */
function countsOf(told: Told, year: number, asOf?: string): string[] {
  const { counts } = single(told, year, asOf);
  const names = ['total', 'new', 'carriedOver', 'running', 'accepted', 'notAccepted', 'applied'] as const;
  return names.filter((name) => counts[name].value === 1);
}

describe('the real project', () => {
  it.each([
    [2019, []],
    [2020, ['total', 'new', 'running']],
    [2021, ['total', 'carriedOver', 'accepted', 'applied']],
    [2022, ['total']],
  ])('stands in the report of %s as %j', (year, names) => {
    expect(countsOf(SPIRULINA, year)).toEqual(names);
  });

  it.each([
    [2020, '2020-04-14', ['total']],
    [2020, '2020-04-15', ['total', 'new', 'running']],
    [2021, '2021-12-22', ['total', 'carriedOver', 'running']],
  ])('stands in the report of %s as of %s as %j', (year, asOf, names) => {
    expect(countsOf(SPIRULINA, year, asOf)).toEqual(names);
  });

  it('is listed as accepted on the day of its meeting, with its grade, in that year alone', () => {
    const project = { id: 'p', code: 'p', title: 'Spirulina', demonstration: false };
    const accepted = { project, grade: 'excellent', gradeAsWritten: null, acceptedOn: '2021-12-23' };
    expect(single(SPIRULINA, 2021).acceptedProjects).toEqual([accepted]);
    expect(single(SPIRULINA, 2021).counts.byGrade).toEqual({ excellent: { value: 1, records: ['p'] } });
    expect(single(SPIRULINA, 2022).acceptedProjects).toEqual([]);
    expect(single(SPIRULINA, 2022).counts.byGrade).toEqual({});
  });

  it('brings its money unspread, to the đồng, into the years it was approved and accepted in', () => {
    const money = {
      rows: [
        { source: 'district-budget', year: null, amount: { value: 412_333_500n, records: ['p/1/1'] } },
        { source: 'counterpart', year: null, amount: { value: 1_086_303_000n, records: ['p/1/2'] } },
      ],
      bySource: {
        'district-budget': { value: 412_333_500n, records: ['p/1/1'] },
        counterpart: { value: 1_086_303_000n, records: ['p/1/2'] },
      },
      total: { value: 1_498_636_500n, records: ['p/1/1', 'p/1/2'] },
      notSummed: [],
    };
    const nothing = { rows: [], bySource: {}, total: { value: 0n, records: [] }, notSummed: [] };
    expect(single(SPIRULINA, 2020).money).toMatchObject({ new: money, accepted: nothing, ofYear: money });
    expect(single(SPIRULINA, 2021).money).toMatchObject({ new: nothing, accepted: money, ofYear: money });
  });
});

describe('the stage on a day', () => {
  const history = (...steps: Told['history']): Told => ({ history: steps, approvedBy: '2020-11-25' });

  it.each<[string, Told, number, Stage, string[]]>([
    [
      'suspended since June, so still running',
      history(
        ['proposed', '2020-08'],
        ['approved', '2020-11-25'],
        ['contracted', '2021-01-01'],
        ['suspended', '2021-06-15'],
      ),
      2021,
      'suspended',
      ['total', 'carriedOver', 'running'],
    ],
    [
      'closed within the year',
      history(['proposed', '2020-08'], ['approved', '2020-11-25'], ['terminated', '2021-01-01']),
      2021,
      'terminated',
      ['total', 'carriedOver'],
    ],
    [
      'approved to the year alone',
      {
        history: [
          ['proposed', '2020'],
          ['approved', '2020'],
        ],
      },
      2020,
      'approved',
      ['total', 'new'],
    ],
    [
      'approved in December by a decision of January',
      {
        history: [
          ['proposed', '2020-08'],
          ['approved', '2020-12-28'],
        ],
        approvedBy: '2021-01-04',
      },
      2021,
      'approved',
      ['total', 'new'],
    ],
  ])('%s', (_, told, year, stage, names) => {
    expect(Object.keys(single(told, year).counts.byStage)).toEqual([stage]);
    expect(countsOf(told, year)).toEqual(names);
  });

  it('leaves out what had ended before the year, and what was proposed after its end', () => {
    const ended = history(['proposed', '2020-08'], ['withdrawn', '2020-12-31']);
    expect(countsOf(ended, 2021)).toEqual([]);
    expect(countsOf(ended, 2020)).toEqual(['total', 'new']);
    expect(countsOf(history(['proposed', '2022-01-01']), 2021)).toEqual([]);
  });

  it('leaves out what was proposed after the end of the year, on a later day too', () => {
    const later = history(
      ['proposed', '2022-01-01'],
      ['approved', '2022-02-01'],
      ['contracted', '2022-02-10'],
    );
    expect(countsOf({ ...later, approvedBy: '2022-02-01' }, 2021, '2022-03-15')).toEqual([]);
  });

  it('counts as under way only what was approved by the end of the year, on a later day too', () => {
    const told = history(
      ['proposed', '2021-11-01'],
      ['approved', '2022-02-01'],
      ['contracted', '2022-02-10'],
    );
    expect(countsOf({ ...told, approvedBy: '2022-02-01' }, 2021, '2022-03-15')).toEqual(['total']);
  });

  it('never runs ahead of an act that is still to come', () => {
    const told = history(['proposed', '2021-02'], ['defined', '2021-09-01'], ['approved', '2021']);
    expect(Object.keys(single(told, 2021, '2021-08-31').counts.byStage)).toEqual(['proposed']);
    expect(Object.keys(single(told, 2021, '2021-09-01').counts.byStage)).toEqual(['approved']);
  });
});

describe('a grade without ballots', () => {
  const graded = (grading: Told['gradings'], stage: Stage = 'accepted', on = '2021-11') =>
    ({
      history: [
        ['proposed', '2020'],
        ['approved', '2020'],
        [stage, on],
      ],
      gradings: grading,
    }) as Told;

  it('counts as printed, in a row of its own, where no grade of ours says it', () => {
    const told = graded([{ asWritten: 'hoàn thành tốt', acceptedOn: '2021-10' }]);
    const { counts, acceptedProjects } = single(told, 2021);
    expect(counts.accepted).toEqual({ value: 1, records: ['p'] });
    expect(counts.byGrade).toEqual({ 'as-written': { value: 1, records: ['p'] } });
    expect(acceptedProjects[0]).toMatchObject({
      grade: null,
      gradeAsWritten: 'hoàn thành tốt',
      acceptedOn: '2021-10',
    });
  });

  it.each([
    ['average', 'accepted', 'accepted'],
    ['average', 'not-accepted', 'notAccepted'],
    ['pass', 'accepted', 'accepted'],
    ['fail', 'not-accepted', 'notAccepted'],
  ] as const)('%s with the stage %s is %s', (grade, stage, name) => {
    const told = graded([{ grade, acceptedOn: '2021-10' }], stage);
    expect(countsOf(told, 2021)).toContain(name);
    expect(single(told, 2021).counts.byGrade[grade]?.value).toBe(1);
  });

  it('may be missing altogether: the stage alone says that it was accepted, and no grade is made up', () => {
    const { counts } = single(graded([]), 2021);
    expect(counts.accepted.value).toBe(1);
    expect(counts.byGrade).toEqual({});
  });

  it('belongs to the year of the meeting, also when the papers moved the stage a year later', () => {
    const told = graded([{ grade: 'good', acceptedOn: '2021-12' }], 'accepted', '2022-02-01');
    expect(countsOf(told, 2021)).toContain('accepted');
    expect(countsOf(told, 2022)).not.toContain('accepted');
    expect(countsOf(told, 2022)).not.toContain('carriedOver');
  });
});

describe('a project evaluated twice', () => {
  const told: Told = {
    history: [
      ['proposed', '2019-08'],
      ['approved', '2019-11-20'],
      ['not-accepted', '2021-03-10'],
      ['acceptance-submitted', '2021-09-01'],
      ['accepted', '2021-10-05'],
    ],
    gradings: [
      { grade: 'pass', acceptedOn: '2021-10-05', accepts: true },
      { grade: 'fail', acceptedOn: '2021-03-10', accepts: false },
    ],
  };

  it('counts once, by what stood last', () => {
    expect(countsOf(told, 2021)).toEqual(['total', 'carriedOver', 'accepted']);
    expect(single(told, 2021).counts.byGrade).toEqual({ pass: { value: 1, records: ['p'] } });
  });

  it('is not yet accepted between the two', () => {
    expect(countsOf(told, 2021, '2021-09-30')).toEqual(['total', 'carriedOver', 'running', 'notAccepted']);
  });
});

describe('application', () => {
  const closed: Told['history'] = [
    ['proposed', '2017'],
    ['approved', '2017'],
    ['accepted', '2018-03-10'],
    ['closed', '2018-12-15'],
  ];

  it.each([
    [['2021-06'], 2021, ['applied']],
    [['2021-06'], 2020, []],
    [[null], 2021, []],
    [['2018', '2019'], 2018, ['total', 'carriedOver', 'accepted', 'applied']],
  ])('noted %j stands in %s as %j, long after the project was closed too', (outcomes, year, names) => {
    expect(countsOf({ history: closed, outcomes }, year)).toEqual(names);
  });
});

describe('the counts', () => {
  it('give the field that no paper names a row of its own', () => {
    const history: Told['history'] = [['proposed', '2021-01-05']];
    const facts = register({
      a: { history },
      b: { history, field: null },
      c: { history, kind: 'scheme', level: 'province' },
    });
    expect(report(facts, 2021).counts).toMatchObject({
      total: { value: 3, records: ['a', 'b', 'c'] },
      byField: { agriculture: { value: 2, records: ['a', 'c'] }, unknown: { value: 1, records: ['b'] } },
      byKind: { scheme: { value: 1, records: ['c'] }, topic: { value: 2, records: ['a', 'b'] } },
      byLevel: { grassroots: { value: 2, records: ['a', 'b'] }, province: { value: 1, records: ['c'] } },
    });
  });

  it('list accepted projects in the order of their meetings, invented ones marked', () => {
    const accepted = (acceptedOn: string, demonstration = false): Told => ({
      history: [
        ['proposed', '2020'],
        ['accepted', acceptedOn],
      ],
      demonstration,
    });
    const facts = register({
      late: accepted('2021-12-23'),
      early: accepted('2021-03-10', true),
      month: accepted('2021-03'),
    });
    const listed = report(facts, 2021).acceptedProjects.map(({ project }) => [
      project.id,
      project.demonstration,
    ]);
    expect(listed).toEqual([
      ['month', false],
      ['early', true],
      ['late', false],
    ]);
  });
});

describe('the money', () => {
  const history: Told['history'] = [
    ['proposed', '2020-01-01'],
    ['approved', '2020-04-15'],
  ];

  it('is that of the newest binding plan in force on the day', () => {
    const told: Told = {
      history,
      approvedBy: '2020-04-15',
      plans: [
        {
          kind: 'approved',
          effectiveDate: '2020-04-15',
          lines: [
            ['district-budget', 2020, 100n],
            ['district-budget', 2021, 50n],
          ],
        },
        {
          kind: 'adjusted',
          effectiveDate: '2020-09-01',
          lines: [
            ['district-budget', 2020, 70n],
            ['counterpart', null, 30n],
          ],
        },
        { kind: 'recorded', effectiveDate: '2020-10', totalAsWritten: 'gần 1,5 tỷ', totalPrecision: 'about' },
      ],
    };
    expect(single(told, 2020, '2020-08-31').money.new.rows).toEqual([
      { source: 'district-budget', year: 2020, amount: { value: 100n, records: ['p/1/1'] } },
      { source: 'district-budget', year: 2021, amount: { value: 50n, records: ['p/1/2'] } },
    ]);
    expect(single(told, 2020).money.new).toMatchObject({
      total: { value: 100n, records: ['p/2/1', 'p/2/2'] },
      notSummed: [],
    });
  });

  it('known from old papers alone is listed as they print it, and not summed', () => {
    const told: Told = {
      history,
      plans: [
        {
          kind: 'recorded',
          effectiveDate: '2020',
          totalVnd: 1_500_000_000n as never,
          totalPrecision: 'about',
          totalAsWritten: 'gần 1,5 tỷ',
        },
      ],
    };
    expect(single(told, 2020).money.ofYear).toEqual({
      rows: [],
      bySource: {},
      total: { value: 0n, records: [] },
      notSummed: [
        {
          project: { id: 'p', code: 'p', title: 'p', demonstration: false },
          planId: 'p/1',
          totalVnd: 1_500_000_000n,
          totalAsWritten: 'gần 1,5 tỷ',
          precision: 'about',
        },
      ],
    });
  });

  it('sums past what a floating point number holds', () => {
    const lines = [['other', null, 999_999_999_999_999n]] as const;
    const facts = register(
      Object.fromEntries(
        Array.from({ length: 100 }, (_, at) => [`p${at}`, { history, plans: [{ lines }] } satisfies Told]),
      ),
    );
    expect(report(facts, 2020).money.ofYear.total.value).toBe(99_999_999_999_999_900n);
  });
});

describe('the day of a report', () => {
  const today = '2026-11-24';

  it.each([
    [{ year: 2021 }, '2021-12-31'],
    [{ year: 2026 }, today],
    [{ year: 2021, asOf: '2021-06-30' }, '2021-06-30'],
    [{ year: 2021, asOf: '2022-01-15' }, '2022-01-15'],
    [{ year: 2026, asOf: today }, today],
  ])('of %j is %s', (asked, asOf) => {
    expect(decideAnnualPeriod({ ...asked, today })).toEqual({
      allowed: true,
      value: { year: asked.year, from: `${asked.year}-01-01`, to: `${asked.year}-12-31`, asOf },
    });
  });

  it.each([
    [{ year: 2026, asOf: '2026-11-25' }, 'effective-date-in-future', 'asOf'],
    [{ year: 2027 }, 'effective-date-in-future', 'year'],
    [{ year: 2021, asOf: '2020-12-31' }, 'period-reversed', 'asOf'],
  ])('is refused for %j: %s', (asked, code, path) => {
    expect(decideAnnualPeriod({ ...asked, today })).toMatchObject({
      allowed: false,
      refusals: [{ code, path }],
    });
  });

  it('stands in its title', () => {
    const period = { year: 2021, from: '2021-01-01', to: '2021-12-31', asOf: '2021-12-31' };
    expect(annualReportTitle(period, 'vi')).toBe(
      'Báo cáo tình hình thực hiện nhiệm vụ khoa học và công nghệ năm 2021 (số liệu đến ngày 31/12/2021)',
    );
    expect(annualReportTitle(period, 'en')).toBe(
      'Annual report on science and technology projects 2021 (figures as of 31/12/2021)',
    );
  });
});

describe('whatever the register holds', () => {
  const date = fc
    .tuple(
      fc.integer({ min: 2019, max: 2023 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .chain(([year, month, day]) => {
      const full = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      return fc.constantFrom(full, full.slice(0, 7), full.slice(0, 4));
    });
  const history = fc
    .array(fc.tuple(fc.constantFrom(...STAGES), date), { maxLength: 6 })
    .map((steps) => [['proposed', '2019'], ...steps] as unknown as Told['history']);
  const line = fc.tuple(
    fc.constantFrom('district-budget' as const, 'counterpart' as const, 'other' as const),
    fc.option(fc.integer({ min: 2019, max: 2023 })),
    fc.bigInt({ min: 1n, max: 999_999_999_999_999n }),
  );
  const movement = fc
    .tuple(
      fc.constantFrom('district-budget' as const, 'counterpart' as const),
      date.filter((text) => text.length === 10),
      fc.bigInt({ min: -1_000_000n, max: 999_999_999_999_999n }),
      fc.boolean(),
    )
    .map(([source, day, amount, settles]) => [source, day, settles ? 0n : amount, settles ? amount : 0n]);
  const told = fc.record(
    {
      history,
      field: fc.constantFrom('natural', 'social', null),
      kind: fc.constantFrom('topic', 'support'),
      approvedBy: date,
      gradings: fc.array(
        fc.record({
          grade: fc.constantFrom('excellent', 'average', 'fail', null),
          acceptedOn: fc.option(date),
          asWritten: fc.constant('Đạt'),
        }),
        { maxLength: 2 },
      ),
      outcomes: fc.array(fc.option(date), { maxLength: 2 }),
      plans: fc.array(
        fc.record({
          kind: fc.constantFrom('estimate', 'approved', 'adjusted', 'recorded'),
          effectiveDate: date,
          lines: fc.array(line, { maxLength: 4 }),
        }),
        { maxLength: 3 },
      ),
      movements: fc.array(movement, { maxLength: 4 }),
    },
    { requiredKeys: ['history'] },
  ) as unknown as fc.Arbitrary<Told>;
  const facts = fc
    .array(told, { maxLength: 8 })
    .map((all) => register(Object.fromEntries(all.map((one, at) => [`p${at}`, one]))));

  const sum = (figures: object) => Object.values(figures).reduce((total, { value }) => total + value, 0);

  it('each breakdown of the projects sums to their total, and grades to those graded', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 2019, max: 2023 }), (register, year) => {
        const { counts } = report(register, year);
        for (const rows of [counts.byStage, counts.byKind, counts.byField, counts.byLevel]) {
          expect(sum(rows)).toBe(counts.total.value);
        }
        expect(sum(counts.byGrade)).toBeLessThanOrEqual(counts.accepted.value + counts.notAccepted.value);
        const both = counts.accepted.records.filter((id) => counts.notAccepted.records.includes(id));
        expect(both).toEqual([]);
        expect(counts.new.records.filter((id) => counts.carriedOver.records.includes(id))).toEqual([]);
      }),
    );
  });

  it('each count is that of its records, each of them once', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 2019, max: 2023 }), (register, year) => {
        for (const { value, records } of figuresIn(report(register, year).counts)) {
          expect(new Set(records).size).toBe(value);
          expect(records).toHaveLength(value as number);
        }
      }),
    );
  });

  it('each amount is the sum of its lines, and the sources sum to the total', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 2019, max: 2023 }), (register, year) => {
        const amounts = new Map(register.lines.map(({ id, amountVnd }) => [id, amountVnd as bigint]));
        const { money } = report(register, year);
        for (const { id, cashVnd, settledVnd } of register.movements) amounts.set(id, cashVnd + settledVnd);
        for (const { value, records } of figuresIn(money)) {
          expect(records.reduce((total, id) => total + amounts.get(id)!, 0n)).toBe(value);
        }
        for (const { total, bySource, rows } of [money.new, money.accepted, money.ofYear]) {
          const parts = (figures: { value: bigint }[]) => figures.reduce((all, { value }) => all + value, 0n);
          expect(parts(Object.values(bySource))).toBe(total.value);
          expect(parts(rows.map(({ amount }) => amount))).toBe(total.value);
        }
        const { rows, total } = money.statement;
        for (const number of NUMBERS) {
          expect(rows.reduce((all, row) => all + row[number].value, 0n)).toBe(total[number].value);
        }
        expect(total.approved.value).toBe(money.ofYear.total.value);
      }),
    );
  });

  it('each figure of a thousand projects is made of rows that are its number, or sum to it', () => {
    const projects = fc.sample(told, { numRuns: 1_000, seed: 1 });
    const facts = register(Object.fromEntries(projects.map((one, at) => [`p${at}`, one])));
    for (const year of [2019, 2021, 2023]) {
      const drawn = report(facts, year);
      const basis = basisOf(facts, drawn);
      const figures = pathsOf(drawn);
      expect(figures.size).toBeGreaterThan(150);
      for (const [path, figure] of figures) {
        const sum = rowsOf(figure, basis).reduce((total, { amountVnd = 1n }) => total + amountVnd, 0n);
        expect([path, sum]).toEqual([path, BigInt(figure.value)]);
      }
    }
  });
});

interface Figure {
  readonly value: number | bigint;
  readonly records: readonly string[];
}

function figuresIn(part: AnnualReport['counts'] | AnnualReport['money'] | object): Figure[] {
  if ('records' in part) return [part as unknown as Figure];
  return Object.values(part).flatMap((inner) =>
    typeof inner === 'object' && inner !== null ? figuresIn(inner) : [],
  );
}
