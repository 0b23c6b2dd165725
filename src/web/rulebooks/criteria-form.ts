/** The criteria of a ballot as rows of fields; a row without a code counts as none. */
import type { Criterion } from '../../domain/council/ballot-rules.js';
import type { FormFields } from './rulebook-form.js';

export const MOST_CRITERIA = 100;
const SPARE_ROWS = 3;
/** Says that the form had rows, though all of them may be emptied. */
export const CRITERIA_MARK = 'criteria';

export const criterionField = (row: number, part: string) => `criterion-${row}-${part}`;

export function criteriaFields(criteria: readonly Criterion[]): FormFields {
  const rows = criteria.flatMap((criterion, row) => {
    const { code, label, per, aspect, maxPoints, weight, group, guidance } = criterion;
    const parts = {
      code,
      labelVi: label.vi,
      labelEn: label.en,
      per,
      aspect,
      maxPoints,
      weight,
      group,
      guidanceVi: guidance?.vi,
      guidanceEn: guidance?.en,
    };
    return Object.entries(parts).map(([part, value]) => [criterionField(row, part), String(value ?? '')]);
  });
  return { [CRITERIA_MARK]: 'rows', ...Object.fromEntries(rows) };
}

/** Those that are filled, and some empty ones. */
export function rowCount(fields: FormFields): number {
  const last = Array.from({ length: MOST_CRITERIA }, (_, row) => row).findLast((row) =>
    textOf(fields, row, 'code'),
  );
  return Math.min((last ?? -1) + 1 + SPARE_ROWS, MOST_CRITERIA);
}

export function criteriaIn(fields: FormFields): readonly object[] {
  return Array.from({ length: MOST_CRITERIA }, (_, row) => row).flatMap((row) => {
    const text = (part: string) => textOf(fields, row, part) || undefined;
    const number = (part: string) => (text(part) ? Number(text(part)) : undefined);
    const said = (part: string) => {
      const [vi, en] = [text(`${part}Vi`), text(`${part}En`)];
      return vi || en ? { vi: vi ?? en, ...(en && { en }) } : undefined;
    };
    if (!text('code') && !text('labelVi')) return [];
    const criterion = {
      code: text('code'),
      label: said('label'),
      per: text('per'),
      aspect: text('aspect'),
      maxPoints: number('maxPoints'),
      weight: number('weight'),
      group: text('group'),
      guidance: said('guidance'),
    };
    return [Object.fromEntries(Object.entries(criterion).filter(([, value]) => value !== undefined))];
  });
}

function textOf(fields: FormFields, row: number, part: string): string {
  const value = fields[criterionField(row, part)];
  return typeof value === 'string' ? value.trim() : '';
}
