/** The form of a session asks its rulebook's criteria, those about products once for each ordered product. */
import type { Text } from '../values/language.js';
import type { Aspect, BallotKind, BallotRules, Criterion } from './ballot-rules.js';
import type { Choice, Grade } from './grades.js';
import type { Rulebook } from './rulebook.js';

export interface FormCriterion {
  /** Named in assessments and scores: the rulebook's code, with the product's id behind it where it is about one. */
  readonly code: string;
  readonly aspect: Aspect;
  readonly label: Text;
  readonly product?: OrderedProduct;
  readonly maxPoints?: number;
  readonly weight?: number;
  readonly group?: string;
  readonly guidance?: Text;
}

/** As ordered and, where it was handed over, as delivered: what the member compares. */
export interface OrderedProduct {
  readonly id: string;
  readonly name: string;
  readonly ordered?: unknown;
  readonly delivered?: unknown;
}

export interface BallotForm {
  readonly kind: BallotKind;
  readonly choices: readonly Choice[];
  readonly assessmentGrades: readonly Grade[];
  readonly outOf: number | null;
  readonly criteria: readonly FormCriterion[];
}

/** What the form looks at of the project that it judges. */
export interface JudgedSubject {
  readonly kind: string;
  readonly field: string | null;
  readonly products: readonly OrderedProduct[];
}

export function ballotForm({ ballot }: Pick<Rulebook, 'ballot'>, subject: JudgedSubject): BallotForm {
  const { kind, choices, assessmentGrades, score } = ballot;
  const asked = criteriaFor(ballot, subject);
  const criteria = [
    ...subject.products.flatMap((product) =>
      asked
        .filter(({ per }) => per === 'product')
        .map((criterion) => ({ ...entryOf(criterion), code: `${criterion.code}:${product.id}`, product })),
    ),
    ...asked.filter(({ per }) => per === 'project').map(entryOf),
  ];
  return { kind, choices, assessmentGrades, outOf: score?.outOf ?? null, criteria };
}

/** The first form whose kinds and fields fit, else the rulebook's common criteria. */
export function criteriaFor(
  { forms, criteria }: BallotRules,
  { kind, field }: Pick<JudgedSubject, 'kind' | 'field'>,
): readonly Criterion[] {
  const fits = (list: readonly string[], value: string | null) =>
    list.length === 0 || (value !== null && list.includes(value));
  return forms.find((form) => fits(form.kinds, kind) && fits(form.fields, field))?.criteria ?? criteria;
}

function entryOf({ code, aspect, label, maxPoints, weight, group, guidance }: Criterion): FormCriterion {
  return {
    code,
    aspect,
    label,
    ...(maxPoints && { maxPoints, weight: weight ?? 1 }),
    ...(group && { group }),
    ...(guidance && { guidance }),
  };
}
