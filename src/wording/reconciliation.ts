/** What a reconciliation says: its numbers, its differences in đồng, and "khớp" where there are none. */
import type { DisbursementKind } from '../domain/funding/ledger.js';
import type { NumberName, Pair, Reconciliation, Row } from '../domain/funding/reconciliation.js';
import type { Statement, StatementState } from '../domain/funding/statement.js';
import type { Language } from '../domain/values/language.js';
import type { MoneyUnit } from '../domain/values/money-unit.js';
import { amountInUnit } from './amounts.js';
import type { Label } from './wording.js';
import { SOURCE_WORDS, wordOf } from './words.js';

export const NUMBER_WORDS: Readonly<Record<NumberName, Label>> = {
  planned: { vi: 'Dự toán', en: 'Planned' },
  approved: { vi: 'Được phê duyệt', en: 'Approved' },
  disbursed: { vi: 'Đã giải ngân', en: 'Disbursed' },
  settled: { vi: 'Đã quyết toán', en: 'Settled' },
};

export const DISBURSEMENT_WORDS: Readonly<Record<DisbursementKind, Label>> = {
  advance: { vi: 'Tạm ứng', en: 'Advance' },
  payment: { vi: 'Thanh toán', en: 'Payment' },
  refund: { vi: 'Thu hồi', en: 'Refund' },
  settlement: { vi: 'Quyết toán', en: 'Settlement' },
};

export const STATEMENT_STATE_WORDS: Readonly<Record<StatementState, Label>> = {
  'no-estimate': { vi: 'Chưa có dự toán trong hệ thống.', en: 'There is no estimate on record.' },
  'no-approved-plan': { vi: 'Chưa có kinh phí được phê duyệt.', en: 'There is no approved funding plan.' },
  'not-broken-down-by-year': {
    vi: 'Kinh phí được duyệt chưa phân bổ theo năm.',
    en: 'The approved money is not broken down by year.',
  },
  'partly-broken-down-by-year': {
    vi: 'Kinh phí được duyệt mới phân bổ một phần theo năm.',
    en: 'The approved money is broken down by year in part only.',
  },
};

export const NO_YEAR: Label = { vi: 'Chưa phân bổ theo năm', en: 'Not broken down by year' };
export const TIES: Label = { vi: 'khớp', en: 'ties' };
export const TOTAL: Label = { vi: 'Tổng cộng', en: 'Total' };

type Told = Readonly<Record<Language, readonly [more: string, less: string]>>;

/** What it means that the first number is more, or less, than the second. */
const DIFFERENCES: Readonly<Partial<Record<Pair, Told>>> = {
  'planned-approved': {
    vi: ['phê duyệt thấp hơn dự toán', 'phê duyệt cao hơn dự toán'],
    en: ['approved below the estimate by', 'approved above the estimate by'],
  },
  'approved-disbursed': {
    vi: ['chưa giải ngân', 'giải ngân vượt phê duyệt'],
    en: ['not disbursed yet', 'disbursed above the approval by'],
  },
  'disbursed-settled': {
    vi: ['chưa quyết toán', 'quyết toán vượt giải ngân'],
    en: ['not settled yet', 'settled above what was disbursed by'],
  },
};

/** `khớp`, or each difference of the row in đồng; a dash where its numbers cannot be compared. */
export function rowSentence(
  { differences, ties }: Omit<Row, 'figures'>,
  language: Language,
  unit: MoneyUnit = 'dong',
): string {
  if (ties === null) return '–';
  if (ties) return TIES[language];
  return differences
    .map(({ between, amountVnd }) => {
      const [more, less] = DIFFERENCES[between]![language];
      const size = amountVnd < 0n ? -amountVnd : amountVnd;
      return `${amountVnd > 0n ? more : less} ${amountInUnit(size, unit, language)}`;
    })
    .join('; ');
}

/** The whole in one sentence: its own differences, else those of its sources. */
export function reconciliationSentence(
  of: Reconciliation,
  language: Language,
  unit: MoneyUnit = 'dong',
): string {
  if (of.ties) return TIES[language];
  if (of.total.ties === false) return rowSentence(of.total, language, unit);
  return of.bySource
    .filter(({ ties }) => ties === false)
    .map((row) => `${wordOf(SOURCE_WORDS, row.source, language)}: ${rowSentence(row, language, unit)}`)
    .join('. ');
}

export function statementSentence(of: Statement, language: Language, unit: MoneyUnit = 'dong'): string {
  const states = of.states
    .filter((state) => state === 'no-approved-plan')
    .map((state) => STATEMENT_STATE_WORDS[state][language]);
  return [
    ...states,
    ...(states.length === 0 || !of.ties ? [reconciliationSentence(of, language, unit)] : []),
  ].join(' ');
}
