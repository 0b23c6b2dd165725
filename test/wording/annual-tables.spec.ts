import type { AnnualRecord } from '../../src/domain/reporting/annual-record.js';
import { annualReport } from '../../src/domain/reporting/annual-report.js';
import { annualTableSet } from '../../src/wording/annual-tables.js';
import { register } from '../domain/reporting/annual-given.js';

const PERIOD = { year: 2021, from: '2021-01-01', to: '2021-12-31', asOf: '2021-12-31' };
const REPORT = annualReport(
  register({
    p: {
      history: [
        ['proposed', '2020-01-10'],
        ['approved', '2020-04-15'],
      ],
      movements: [
        ['district-budget', '2021-02-01', 400_000n],
        ['counterpart', '2021-02-01', 90_000_000n],
        ['counterpart', '2021-03-01', -90_000_000n],
      ],
    },
  }),
  PERIOD,
);

it('a figure of zero that has rows opens to them: entries that cancel each other out, less than half a million', () => {
  const { statement, expenditure, overview } = annualTableSet(
    { ...REPORT, pipeline: [], papers: [] } as unknown as AnnualRecord,
    'en',
  );
  const cells = [statement, expenditure, overview].flatMap(({ rows }) => rows.flat());
  const cell = (path: string) => cells.find((one) => 'figure' in one && one.figure === path);
  const cancelled = 'money.statement.rows.counterpart-2021.disbursed';
  expect(cell(cancelled)).toEqual({ is: 'amount', amountVnd: 0n, figure: cancelled, isEmpty: false });
  const rounded = 'statistics.expenditure.tasks.figures.local';
  expect(cell(rounded)).toEqual({ is: 'count', value: 0, figure: rounded, isEmpty: false });
  expect(cell('counts.accepted')).toMatchObject({ value: 0, isEmpty: true });
});
