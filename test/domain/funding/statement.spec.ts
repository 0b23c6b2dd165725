import fc from 'fast-check';
import { NUMBERS } from '../../../src/domain/funding/reconciliation.js';
import { type StatementFacts, statementOf } from '../../../src/domain/funding/statement.js';
import { vnd } from '../../../src/domain/values/vnd.js';
import { rowSentence, statementSentence } from '../../../src/wording/reconciliation.js';
import { anyStatementFacts, movedOf, planOf, REAL_PLAN } from './given-statement.js';

const NONE: StatementFacts = { planned: null, approved: null, entries: [] };
const sum = (amounts: readonly (bigint | null)[]) =>
  amounts.reduce<bigint>((all, each) => all + (each ?? 0n), 0n);

describe('the statement of the real project', () => {
  const DISTRICT = 412_333_500n;
  const COUNTERPART = 1_086_303_000n;
  const paid = [
    movedOf({ id: '1', kind: 'advance', amountVnd: 200_000_000n }),
    movedOf({ id: '2', amountVnd: DISTRICT, offsetsAdvanceVnd: 200_000_000n, date: '2021-12-31' }),
    movedOf({
      id: '3',
      source: 'counterpart',
      amountVnd: COUNTERPART,
      institutionId: 'htx',
      institutionName: 'HTX',
    }),
  ];
  const settled = [
    movedOf({ id: '4', kind: 'settlement', amountVnd: DISTRICT, date: '2022-02-01' }),
    movedOf({
      id: '5',
      kind: 'settlement',
      source: 'counterpart',
      amountVnd: COUNTERPART,
      date: '2022-02-01',
    }),
  ];

  it('ties when all of it is paid and settled, though its plan names no year', () => {
    const statement = statementOf({ planned: null, approved: REAL_PLAN, entries: [...paid, ...settled] });
    expect(statement.total.figures).toEqual({
      planned: null,
      approved: 1_498_636_500n,
      disbursed: 1_498_636_500n,
      settled: 1_498_636_500n,
    });
    expect(statement.ties).toBe(true);
    expect(statementSentence(statement, 'vi')).toBe('khớp');
    expect(statement.states).toEqual(['no-estimate', 'not-broken-down-by-year']);
    expect(statement.byYear.at(-1)).toMatchObject({
      year: null,
      figures: { approved: 1_498_636_500n, disbursed: null },
    });
    expect(statement.byYear[0]).toMatchObject({
      year: 2020,
      figures: { approved: null, disbursed: 1_286_303_000n },
    });
  });

  it('names in đồng what is not settled yet', () => {
    const statement = statementOf({ planned: null, approved: REAL_PLAN, entries: paid });
    expect(statementSentence(statement, 'vi')).toBe('chưa quyết toán 1.498.636.500 đồng');
    const oneOff = [...paid, ...settled.slice(1), movedOf({ kind: 'settlement', amountVnd: DISTRICT - 1n })];
    const almost = statementOf({ planned: null, approved: REAL_PLAN, entries: oneOff });
    expect(statementSentence(almost, 'vi')).toBe('chưa quyết toán 1 đồng');
    expect(almost.bySource.map(({ ties }) => ties)).toEqual([false, true]);
  });

  it('says khớp when every number that exists is the same, year by year', () => {
    const approved = planOf([{ amountVnd: vnd(100), year: 2020 }]);
    const entries = [movedOf({ amountVnd: 100n }), movedOf({ kind: 'settlement', amountVnd: 100n })];
    expect(statementSentence(statementOf({ ...NONE, approved, entries }), 'vi')).toBe('khớp');
    expect(statementSentence(statementOf({ ...NONE, approved, entries }), 'en')).toBe('ties');
  });

  it('says nothing of rows that cannot be compared', () => {
    const statement = statementOf({ planned: null, approved: REAL_PLAN, entries: paid });
    const unnamed = statement.byContributor.find(({ contributor }) => contributor === 'tổ chức, cá nhân');
    expect(unnamed).toMatchObject({ ties: null, differences: [] });
    expect(statement.byYear.at(-1)).toMatchObject({ year: null, ties: null });
    expect(rowSentence(unnamed!, 'vi')).toBe('–');
  });

  it('does not let one source hide another', () => {
    const approved = planOf([{ amountVnd: vnd(60) }, { source: 'counterpart', amountVnd: vnd(40) }]);
    const entries = [
      movedOf({ amountVnd: 50n }),
      movedOf({ source: 'counterpart', amountVnd: 50n }),
      movedOf({ kind: 'settlement', amountVnd: 50n }),
      movedOf({ kind: 'settlement', source: 'counterpart', amountVnd: 50n }),
    ];
    const statement = statementOf({ ...NONE, approved, entries });
    expect(statement.total.ties).toBe(true);
    expect(statement.ties).toBe(false);
    expect(statementSentence(statement, 'vi')).toBe(
      'Ngân sách huyện: chưa giải ngân 10 đồng. Vốn đối ứng: giải ngân vượt phê duyệt 10 đồng',
    );
  });

  it('gives a year its own numbers and those that the decision tables by year', () => {
    const entries = [
      movedOf({ amountVnd: 30n, date: '2020-12-31' }),
      movedOf({ amountVnd: 70n, date: '2021-01-01' }),
    ];
    const byLines = planOf([
      { amountVnd: vnd(40), year: 2020 },
      { amountVnd: vnd(60), year: 2021 },
    ]);
    const byTable = planOf(
      [{ amountVnd: vnd(100) }],
      [
        [2020, 40n],
        [2021, 60n],
      ],
    );
    for (const approved of [byLines, byTable]) {
      const whole = statementOf({ ...NONE, approved, entries });
      expect(whole.byYear.map(({ year, figures }) => [year, figures.approved])).toEqual([
        [2020, 40n],
        [2021, 60n],
      ]);
      expect(whole.byYear.map(({ ties }) => ties)).toEqual([false, false]);
      const year = statementOf({ ...NONE, approved, entries }, 2021);
      expect(year.total.figures).toEqual({ planned: null, approved: 60n, disbursed: 70n, settled: 0n });
    }
    const unsplit = statementOf({ ...NONE, approved: planOf([{ amountVnd: vnd(100) }]), entries }, 2021);
    expect(unsplit.total.figures.approved).toBeNull();
  });
});

describe('any statement', () => {
  it('opens each number to lines that sum to it, by source and by year as well', () => {
    fc.assert(
      fc.property(anyStatementFacts, (facts) => {
        const { total, bySource, byYear, lines } = statementOf(facts);
        for (const name of NUMBERS) {
          const whole = total.figures[name] ?? 0n;
          expect(sum(lines[name].map(({ amountVnd }) => amountVnd))).toBe(whole);
          expect(sum(bySource.map(({ figures }) => figures[name]))).toBe(whole);
          expect(sum(byYear.map(({ figures }) => figures[name]))).toBe(whole);
        }
      }),
    );
  });

  it('ties exactly when no row of it names a difference', () => {
    fc.assert(
      fc.property(anyStatementFacts, (facts) => {
        const statement = statementOf(facts);
        const rows = [statement.total, ...statement.bySource];
        expect(statement.ties).toBe(rows.every(({ differences }) => differences.length === 0));
        for (const { ties, differences } of [...rows, ...statement.byYear, ...statement.byContributor])
          expect(ties === false).toBe(differences.length > 0);
      }),
    );
  });

  it('has years that sum to the whole where its money is broken down', () => {
    fc.assert(
      fc.property(anyStatementFacts, (facts) => {
        const { total } = statementOf(facts);
        const years = [2020, 2021, 2022].map((year) => statementOf(facts, year).total.figures);
        for (const name of ['disbursed', 'settled'] as const) {
          expect(sum(years.map((figures) => figures[name]))).toBe(total.figures[name]);
        }
      }),
    );
  });
});
