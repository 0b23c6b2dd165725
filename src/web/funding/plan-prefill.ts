/** A stored version as the fields that a form begins with. */

import { nameOfKey } from '../../domain/funding/contributor-names.js';
import type { LinePrecision } from '../../domain/funding/funding-plan.js';
import type { Language } from '../../domain/values/language.js';
import { formatWholeNumber } from '../../domain/values/vnd.js';
import type { StoredPlan } from '../../features/funding/funding.repository.js';
import { budgetLineWords } from '../../wording/plan-pages.js';
import type { FormFields } from '../fields/form-fields.js';
import { withRows } from './plan-fields.js';

const EMPTY_ROWS = 2;
const ROWS_OF_NOTHING = 6;
/** Read again as they are written here, whatever the language of the page. */
const CLAIMS: Readonly<Partial<Record<LinePrecision, string>>> = {
  about: 'khoảng',
  over: 'hơn',
  'at-most': 'tối đa',
};

export function emptyFields(): FormFields {
  return withRows({ kind: 'estimate', seen: '' }, [], ROWS_OF_NOTHING);
}

export function fieldsOf(plan: StoredPlan, language: Language): FormFields {
  const rows = plan.lines.map((line) => ({
    source: line.source,
    sourceDetail: line.sourceDetail ?? undefined,
    contributor: line.institutionName ?? line.contributors ?? undefined,
    year: line.year === null ? undefined : String(line.year),
    budgetLine: line.budgetLine === null ? undefined : budgetLineWords(line.budgetLine, language),
    amountVnd: written(line, language),
    // It was taken as it is, so it is not asked about again.
    meant: line.amountVnd === null ? undefined : String(line.amountVnd),
    norm: line.norm ?? undefined,
    unitVnd: line.unitVnd === null ? undefined : String(line.unitVnd),
  }));
  const { totalVnd, totalPrecision, totalAsWritten, kind } = plan;
  const total = { amountVnd: totalVnd, precision: totalPrecision, percent: null, asWritten: totalAsWritten };
  const head = {
    // A version that binds is followed by an adjustment of it.
    kind: kind === 'approved' ? 'adjusted' : kind,
    totalVnd: written(total, language) ?? '',
    differenceReason: plan.differenceReason ?? '',
    knownFrom: plan.source ?? '',
    ...cutFields(plan, language),
  };
  return withRows(head, rows, EMPTY_ROWS);
}

interface Written {
  readonly amountVnd: bigint | null;
  readonly precision: LinePrecision;
  readonly percent: string | null;
  readonly asWritten: string | null;
}

function written(
  { amountVnd, precision, percent, asWritten }: Written,
  language: Language,
): string | undefined {
  if (precision === 'remainder') return 'số còn lại';
  if (precision === 'percent' && percent !== null) return `${Number(percent)} %`;
  if (amountVnd === null) return asWritten ?? undefined;
  const figure = formatWholeNumber(amountVnd, language);
  const claim = CLAIMS[precision];
  return claim ? (asWritten ?? `${claim} ${figure} đồng`) : figure;
}

function cutFields({ cuts, lines }: StoredPlan, language: Language): FormFields {
  const counts = new Map<string, number>();
  return Object.fromEntries(
    cuts.flatMap(({ dimension, key, amountVnd }) => {
      const at = counts.get(dimension) ?? 0;
      counts.set(dimension, at + 1);
      const name = dimension === 'budget-line' ? budgetLineWords(key, language) : nameOfKey(key, lines);
      return [
        [`cuts.${dimension}.${at}.key`, name],
        [`cuts.${dimension}.${at}.amountVnd`, formatWholeNumber(amountVnd, language)],
      ];
    }),
  );
}
