/** Statements for the specs: the real project's, and any other that fast-check draws. */
import fc from 'fast-check';
import { FUNDING_SOURCES } from '../../../src/domain/funding/funding-line.js';
import { DISBURSEMENT_KINDS } from '../../../src/domain/funding/ledger.js';
import type {
  StatementEntry,
  StatementFacts,
  StatementLine,
  StatementPlan,
} from '../../../src/domain/funding/statement.js';
import { vnd } from '../../../src/domain/values/vnd.js';

export function lineOf(line: Partial<StatementLine>): StatementLine {
  return { id: 'l', source: 'district-budget', amountVnd: vnd(1), institutionName: null, ...line };
}

export function planOf(
  lines: readonly Partial<StatementLine>[],
  yearTable: [number, bigint][] = [],
): StatementPlan {
  return { version: 1, lines: lines.map(lineOf), yearTable: new Map(yearTable) };
}

export function movedOf(entry: Partial<StatementEntry>): StatementEntry {
  return {
    id: 'e',
    number: 1,
    kind: 'payment',
    source: 'district-budget',
    institutionId: null,
    institutionName: null,
    amountVnd: 1n,
    offsetsAdvanceVnd: 0n,
    final: false,
    date: '2020-06-01',
    documentNumber: 'KB-01',
    reversesId: null,
    ...entry,
  };
}

export const REAL_PLAN = planOf([
  { id: 'd', source: 'district-budget', amountVnd: vnd('412333500') },
  { id: 'c', source: 'counterpart', contributors: 'tổ chức, cá nhân', amountVnd: vnd('1086303000') },
]);

const amount = fc.oneof(fc.bigInt(1n, 5n), fc.bigInt(1n, 999_999_999_999n)).map((each) => vnd(each));
const institutionId = fc.constantFrom(null, 'a', 'b');
const source = fc.constantFrom(...FUNDING_SOURCES);

const line = fc
  .record({ source, amountVnd: amount, institutionId, year: fc.constantFrom(null, 2020, 2021) })
  .map((drawn) =>
    lineOf({ ...drawn, institutionName: drawn.institutionId && `=Viện ${drawn.institutionId}` }),
  );

const plan = fc.option(
  fc.record({
    version: fc.constant(1),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    yearTable: fc.constant(new Map()),
  }),
);

const entry = fc
  .record({
    kind: fc.constantFrom(...DISBURSEMENT_KINDS),
    source,
    institutionId,
    amountVnd: amount,
    date: fc.constantFrom('2020-06-01', '2021-03-01', '2022-12-31'),
    reversesId: fc.constantFrom(null, null, null, 'x'),
    documentNumber: fc.constantFrom('KB-01', '=1+1', '@SUM(A1)', '-5'),
  })
  .map((drawn) => movedOf(drawn));

export const anyStatementFacts: fc.Arbitrary<StatementFacts> = fc.record({
  planned: plan,
  approved: plan,
  entries: fc.array(entry, { maxLength: 8 }),
});
