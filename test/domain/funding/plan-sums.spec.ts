import type { FundingLine } from '../../../src/domain/funding/funding-line.js';
import type { LedgerEntry } from '../../../src/domain/funding/ledger.js';
import { balancesBySource, openAfterEach } from '../../../src/domain/funding/ledger-balances.js';
import { slipsIn } from '../../../src/domain/funding/plan-slips.js';
import { sumsOf } from '../../../src/domain/funding/plan-sums.js';
import { roundedTo } from '../../../src/domain/values/money-unit.js';
import { type Vnd, vnd } from '../../../src/domain/values/vnd.js';

const line = (source: FundingLine['source'], year: number | null, amount: number): FundingLine => ({
  source,
  year,
  amountVnd: vnd(amount),
});

const LINES = [
  line('district-budget', 2020, 100_000_000),
  line('district-budget', 2021, 312_333_500),
  line('counterpart', 2021, 1_086_303_000),
];
const TOTAL = vnd(1_498_636_500);

describe('the sums of a plan', () => {
  it('stand in every cut, beside the table of the decision, with what they are off', () => {
    const cuts = [
      { dimension: 'year' as const, key: '2020', amountVnd: vnd(100_000_001) },
      { dimension: 'year' as const, key: '2021', amountVnd: vnd(1_398_636_500) },
    ];
    const { differenceVnd, by, tables } = sumsOf({ totalVnd: TOTAL, lines: LINES, cuts });
    expect(differenceVnd).toBe(0n);
    expect(by.source.map(({ key, linesVnd }) => [key, linesVnd])).toEqual([
      ['district-budget', 412_333_500n],
      ['counterpart', 1_086_303_000n],
    ]);
    expect(by.year.map(({ key, differenceVnd }) => [key, differenceVnd])).toEqual([
      ['2020', 1n],
      ['2021', 0n],
    ]);
    expect(tables.year).toBe(1_498_636_501n);
    expect(by.contributor).toEqual([]);
  });

  it('never spread money without a year: it stands last, in a row of its own', () => {
    const lines = [line('other', null, 5), line('other', 2021, 7), line('other', 2020, 3)];
    const { by } = sumsOf({ totalVnd: null, lines, cuts: [] });
    expect(by.year.map(({ key, linesVnd }) => [key, linesVnd])).toEqual([
      ['2020', 3n],
      ['2021', 7n],
      [null, 5n],
    ]);
  });
});

describe('a plan that is one đồng off', () => {
  const before = { totalVnd: TOTAL, lines: LINES, cuts: [] };

  it('names the line that changed by just that', () => {
    const lines = LINES.with(1, line('district-budget', 2021, 312_333_501));
    expect(slipsIn({ totalVnd: TOTAL, lines, cuts: [] }, before)).toEqual([
      { at: 1, source: 'district-budget', year: 2021, beforeVnd: 312_333_500n, nowVnd: 312_333_501n },
    ]);
  });

  it('names none where it ties, where nothing was before, or where another amount changed', () => {
    const off = LINES.with(0, line('district-budget', 2020, 99_999_000));
    const total = (TOTAL - 1_001n) as Vnd;
    expect(slipsIn(before, before)).toEqual([]);
    expect(slipsIn({ totalVnd: TOTAL, lines: off, cuts: [] }, null)).toEqual([]);
    expect(slipsIn({ totalVnd: total, lines: off, cuts: [] }, before)).toEqual([]);
  });
});

describe('the books of a project', () => {
  const entry = (kind: LedgerEntry['kind'], amount: bigint, offsets = 0n): LedgerEntry => ({
    kind,
    source: 'district-budget',
    institutionId: null,
    amountVnd: amount,
    offsetsAdvanceVnd: offsets,
    final: false,
    date: '2020-05-04',
    reversesId: null,
  });

  it('show what is open after each entry, and what may still be paid of each source', () => {
    const entries = [entry('advance', 30n), entry('payment', 100n, 20n), entry('refund', 5n, 5n)];
    expect(openAfterEach(entries).map(({ openAfterVnd }) => openAfterVnd)).toEqual([30n, 10n, 5n]);
    const approved = [line('district-budget', null, 200), line('counterpart', null, 50)];
    expect(balancesBySource(entries, approved)).toMatchObject([
      { source: 'district-budget', approvedVnd: 200n, cashVnd: 105n, openVnd: 5n, leftVnd: 95n },
      { source: 'counterpart', approvedVnd: 50n, cashVnd: 0n, leftVnd: 50n },
    ]);
    expect(balancesBySource(entries, null)[0]).toMatchObject({ approvedVnd: null, leftVnd: null });
  });
});

describe('an amount in a larger unit', () => {
  it.each([
    ['dong', 1_498_636_500n, 1_498_636_500n],
    ['million', 1_498_636_500n, 14_986n],
    ['million', 1_498_650_000n, 14_987n],
    ['million', -1_498_650_000n, -14_987n],
    ['billion', 1_498_636_500n, 1_499n],
    ['billion', 499_999n, 0n],
    ['billion', 500_000n, 1n],
  ] as const)('in %s, %p is rounded once to %p steps', (unit, amount, steps) => {
    expect(roundedTo(unit, amount).steps).toBe(steps);
  });
});
