/**
 * What a ballot asks as rows of fields: its criteria, the other forms that it has for some projects with theirs, and how points
 * are bounded. A row or a form without code and name counts as none, and so does one that is ticked to go.
 */
import type { BallotFormRules, BallotRules, Criterion } from '../../domain/council/ballot-rules.js';
import { type FormFields, many, shareOf } from './form-values.js';

export const MOST_CRITERIA = 100;
const SPARE_ROWS = 3;
/** Says that the form had rows, though all of them may be emptied. */
export const CRITERIA_MARK = 'criteria';

export const MOST_FORMS = 20;
/** Begins the names of the fields of one form. */
export const formPrefix = (form: number) => `form-${form}-`;

export const criterionField = (row: number, part: string, of = '') => `${of}criterion-${row}-${part}`;

export function ballotFields({ criteria, forms, score }: BallotRules): FormFields {
  return {
    [CRITERIA_MARK]: 'rows',
    ...criteriaFields(criteria),
    ...Object.assign({}, ...forms.map(formFields)),
    outOf: String(score?.outOf ?? ''),
    beyond: score?.invalidBeyond
      ? `${score.invalidBeyond.fraction.numerator}/${score.invalidBeyond.fraction.denominator}`
      : '',
    beyondArticle: score?.invalidBeyond?.article ?? '',
  };
}

/** The parts of a ballot that the form has rows for, as a program would send them. */
export function ballotIn(fields: FormFields): object {
  const text = (name: string) => plain(fields[name]);
  const outOf = text('outOf');
  const beyond = text('beyond') && { ...shareOf(text('beyond')), article: text('beyondArticle') };
  return {
    criteria: criteriaIn(fields),
    forms: formsIn(fields),
    ...(outOf && { score: { outOf: Number(outOf), ...(beyond && { invalidBeyond: beyond }) } }),
  };
}

function formFields({ code, title, kinds, fields, criteria }: BallotFormRules, form: number): FormFields {
  const of = formPrefix(form);
  return {
    [`${of}code`]: code,
    [`${of}titleVi`]: title.vi,
    [`${of}titleEn`]: title.en,
    [`${of}kinds`]: kinds,
    [`${of}fields`]: fields,
    ...criteriaFields(criteria, of),
  };
}

/** Those that are filled, and an empty one. */
export function formCount(fields: FormFields): number {
  const last = FORMS.findLast((form) => plain(fields[`${formPrefix(form)}code`]));
  return Math.min((last ?? -1) + 2, MOST_FORMS);
}

const FORMS = Array.from({ length: MOST_FORMS }, (_, form) => form);

function formsIn(fields: FormFields): readonly object[] {
  return FORMS.map(formPrefix).flatMap((of) => {
    const text = (part: string) => plain(fields[`${of}${part}`]) || undefined;
    if ((!text('code') && !text('titleVi')) || text('gone')) return [];
    const [vi, en] = [text('titleVi'), text('titleEn')];
    const [kinds, about] = [many(fields[`${of}kinds`]), many(fields[`${of}fields`])];
    const title = { vi: vi ?? en, ...(en && { en }) };
    return [{ code: text('code'), title, kinds, fields: about, criteria: criteriaIn(fields, of) }];
  });
}

export function criteriaFields(criteria: readonly Criterion[], of = ''): FormFields {
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
    return Object.entries(parts).map(([part, value]) => [criterionField(row, part, of), String(value ?? '')]);
  });
  return Object.fromEntries(rows);
}

/** Those that are filled, and some empty ones. */
export function rowCount(fields: FormFields, of = ''): number {
  const last = Array.from({ length: MOST_CRITERIA }, (_, row) => row).findLast((row) =>
    textOf(fields, row, 'code', of),
  );
  return Math.min((last ?? -1) + 1 + SPARE_ROWS, MOST_CRITERIA);
}

export function criteriaIn(fields: FormFields, of = ''): readonly object[] {
  return Array.from({ length: MOST_CRITERIA }, (_, row) => row).flatMap((row) => {
    const text = (part: string) => textOf(fields, row, part, of) || undefined;
    const number = (part: string) => (text(part) ? Number(text(part)) : undefined);
    const said = (part: string) => {
      const [vi, en] = [text(`${part}Vi`), text(`${part}En`)];
      return vi || en ? { vi: vi ?? en, ...(en && { en }) } : undefined;
    };
    if ((!text('code') && !text('labelVi')) || text('gone')) return [];
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

function textOf(fields: FormFields, row: number, part: string, of: string): string {
  return plain(fields[criterionField(row, part, of)]);
}

function plain(value: FormFields[string]): string {
  return typeof value === 'string' ? value.trim() : '';
}
