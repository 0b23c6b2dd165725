/** What a report says otherwise than one kept before, and of which records. */
import { basisOf, rowsOf } from '../../../src/domain/reporting/annual-basis.js';
import { changesSince, type DrawnReport } from '../../../src/domain/reporting/annual-changes.js';
import { figuresIn } from '../../../src/domain/reporting/annual-figures.js';
import type { AnnualRecord } from '../../../src/domain/reporting/annual-record.js';
import { annualReport } from '../../../src/domain/reporting/annual-report.js';
import { register, type Told } from './annual-given.js';

const PERIOD = { year: 2021, from: '2021-01-01', to: '2021-12-31', asOf: '2021-12-31' };

function drawn(projects: Readonly<Record<string, Told>>, more: Partial<AnnualRecord> = {}): DrawnReport {
  const facts = register(projects);
  const report = annualReport(facts, PERIOD);
  const listed = {
    unit: null,
    programme: null,
    pipeline: [],
    papers: [],
    agency: null,
    letterhead: null,
    texts: {},
  };
  return { record: { ...report, ...listed, ...more }, basis: basisOf(facts, report) };
}

const told = (amount: bigint, more: Partial<Told> = {}): Told => ({
  history: [
    ['proposed', '2021-01-05'],
    ['approved', '2021-03-01'],
  ],
  plans: [{ effectiveDate: '2021-03-01', lines: [['district-budget', 2021, amount]] }],
  ...more,
});

it('says nothing of a report that tells the same, though a new version of a plan repeats its lines', () => {
  const again = told(70n, {
    plans: [
      { effectiveDate: '2021-03-01', lines: [['district-budget', 2021, 70n]] },
      {
        kind: 'adjusted',
        effectiveDate: '2021-06-01',
        lines: [
          ['district-budget', 2021, 40n],
          ['district-budget', 2021, 30n],
        ],
      },
    ],
  });
  expect(changesSince(drawn({ p: told(70n) }), drawn({ p: again }))).toEqual([]);
});

it('names each figure that an amount changed, and the project that it was changed of', () => {
  const changes = changesSince(drawn({ p: told(70n), q: told(5n) }), drawn({ p: told(90n), q: told(5n) }));
  const project = { id: 'p', code: 'p', title: 'p' };
  expect(changes).toContainEqual({
    what: 'figure',
    path: 'money.ofYear.rows.district-budget-2021.amount',
    was: '75',
    is: '95',
    records: [{ kind: 'project', id: 'p', project, was: '70', is: '90' }],
  });
  expect(changes.every(({ path }) => path.startsWith('money.'))).toBe(true);
});

it('names a project that is new, in every count that it stands in', () => {
  const changes = changesSince(drawn({ p: told(70n) }), drawn({ p: told(70n), q: told(5n) }));
  const count = changes.find(({ path }) => path === 'counts.new')!;
  expect(count).toMatchObject({ was: '1', is: '2', records: [{ id: 'q', was: null, is: '1' }] });
});

it('tells sentences, texts and papers apart', () => {
  const accepted = (grade: 'good' | 'pass') => ({
    p: told(1n, {
      history: [
        ['proposed', '2020'],
        ['accepted', '2021-05-01'],
      ],
      gradings: [{ grade, acceptedOn: '2021-05-01' }],
    }),
  });
  const summary = (word: string) => ({
    text: `Xếp loại ${word}.`,
    facts: [{ name: 'grade', value: word, text: word, record: { kind: 'project-grade', id: 'p' } }],
  });
  const withGrade = (grade: 'good' | 'pass', word: string, text: string) => {
    const { record, basis } = drawn(accepted(grade), {
      texts: { tasks: { section: 'tasks', text, version: 1, author: 'a', writtenAt: '' } },
    });
    const [one] = record.acceptedProjects;
    return { record: { ...record, acceptedProjects: [{ ...one!, summary: summary(word) }] }, basis };
  };
  const changes = changesSince(withGrade('pass', 'Đạt', 'a'), withGrade('good', 'Khá', 'b'));
  expect(changes).toContainEqual({
    what: 'paragraph',
    path: 'p',
    was: 'Xếp loại Đạt.',
    is: 'Xếp loại Khá.',
    records: [
      {
        kind: 'project-grade',
        id: 'p',
        name: 'grade',
        was: 'Đạt',
        is: 'Khá',
        project: { id: 'p', code: 'p', title: 'p' },
      },
    ],
  });
  expect(changes).toContainEqual({ what: 'text', path: 'tasks', was: 'a', is: 'b', records: [] });
  expect(changes.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['counts.byGrade.pass', 'counts.byGrade.good']),
  );
});

it('opens every figure to rows that are its number, or sum to it', () => {
  const { record, basis } = drawn({
    p: told(70n, { movements: [['district-budget', '2021-05-01', 12n]] }),
    q: told(5n),
  });
  for (const figure of figuresIn(record).values()) {
    const sum = rowsOf(figure, basis).reduce((total, { amountVnd = 1n }) => total + amountVnd, 0n);
    expect(sum).toBe(BigInt(figure.value));
  }
});
