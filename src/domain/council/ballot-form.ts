/** The form of a session asks its rulebook's criteria, those about products once for each ordered product. */

import type { Aspect, BallotKind, Text } from './ballot-rules.js';
import type { Choice, Grade } from './grades.js';
import type { Rulebook } from './rulebook.js';

export interface FormCriterion {
  /** Named in assessments: the rulebook's code, with the product's id behind it where it is about one. */
  readonly code: string;
  readonly aspect: Aspect;
  readonly label: Text;
  readonly product?: OrderedProduct;
}

export interface OrderedProduct {
  readonly id: string;
  readonly name: string;
}

export interface BallotForm {
  readonly kind: BallotKind;
  readonly choices: readonly Choice[];
  readonly assessmentGrades: readonly Grade[];
  readonly criteria: readonly FormCriterion[];
}

export function ballotForm({ ballot }: Rulebook, products: readonly OrderedProduct[]): BallotForm {
  const { kind, choices, assessmentGrades } = ballot;
  const perProduct = ballot.criteria.filter((criterion) => criterion.per === 'product');
  const perProject = ballot.criteria.filter((criterion) => criterion.per === 'project');
  const criteria = [
    ...products.flatMap(({ id, name }) =>
      perProduct.map(({ code, aspect, label }) => ({
        code: `${code}:${id}`,
        aspect,
        label,
        product: { id, name },
      })),
    ),
    ...perProject.map(({ code, aspect, label }) => ({ code, aspect, label })),
  ];
  return { kind, choices, assessmentGrades, criteria };
}
