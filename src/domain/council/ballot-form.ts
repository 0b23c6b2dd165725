/** The form of a session asks its rulebook's criteria, those about products once for each ordered product. */
import type { Refusal } from '../refusal.js';
import type { Text } from '../values/language.js';
import type { Aspect, BallotKind, BallotRules, Criterion } from './ballot-rules.js';
import type { Choice, Grade } from './grades.js';
import type { Rulebook } from './rulebook.js';

/** No ballot answers more, and every page of a session carries the form of each of its projects. */
export const MOST_FORM_CRITERIA = 500;

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

/**
 * Of a project that was ordered more products since its session was called than a form holds, only the first are asked about, each
 * with all its criteria: what was asked before stays asked.
 */
export function ballotForm({ ballot }: Pick<Rulebook, 'ballot'>, subject: JudgedSubject): BallotForm {
  const { kind, choices, assessmentGrades, score } = ballot;
  const { ofProduct, ofProject } = askedOf(ballot, subject);
  const held = Math.floor(Math.max(0, MOST_FORM_CRITERIA - ofProject.length) / Math.max(1, ofProduct.length));
  const criteria = [
    ...subject.products.slice(0, held).flatMap((product) =>
      ofProduct.map((criterion) => ({
        ...entryOf(criterion),
        code: `${criterion.code}:${product.id}`,
        product,
      })),
    ),
    ...ofProject.map(entryOf),
  ];
  return { kind, choices, assessmentGrades, outOf: score?.outOf ?? null, criteria };
}

/** Asked when a council is set up and when it calls a session, for products may be ordered in between. */
export function checkFormLength(
  { ballot }: Pick<Rulebook, 'ballot'>,
  subject: JudgedSubject,
  path: string,
): Refusal[] {
  const { ofProduct, ofProject } = askedOf(ballot, subject);
  const criteria = ofProduct.length * subject.products.length + ofProject.length;
  if (criteria <= MOST_FORM_CRITERIA) return [];
  return [{ code: 'ballot-form-too-long', path, facts: { criteria, most: MOST_FORM_CRITERIA } }];
}

function askedOf(ballot: BallotRules, subject: JudgedSubject) {
  const asked = criteriaFor(ballot, subject);
  return {
    ofProduct: asked.filter(({ per }) => per === 'product'),
    ofProject: asked.filter(({ per }) => per === 'project'),
  };
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

/** Whether a ballot that answered for one would have to answer anew for the other. */
export function asksTheSame(
  rules: BallotRules,
  one: Pick<JudgedSubject, 'kind' | 'field'>,
  other: Pick<JudgedSubject, 'kind' | 'field'>,
): boolean {
  return criteriaFor(rules, one) === criteriaFor(rules, other);
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
