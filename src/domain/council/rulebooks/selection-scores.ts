/** Score sheets of selection councils: criteria, and the verdict "at least seventy, and no criterion given nothing by too many". */
import type { Text } from '../../values/language.js';
import type { BallotRules, Criterion } from '../ballot-rules.js';
import type { Condition, VerdictRules, ZeroCondition } from '../verdict-conditions.js';
import { PASS_OR_FAIL } from './shapes.js';

/** Content and plan together, by which TT 20/2023 art 11.8b parts equal proposals. */
export const CONTENT_AND_PLAN = 'content-and-plan';

export function scored(code: string, maxPoints: number, label: Text, group?: string): Criterion {
  return { code, label, per: 'project', aspect: 'item', maxPoints, ...(group && { group }) };
}

/** Where a document's score sheet was not read: its hundred points on one line, until an office versions the sheet itself. */
export const SHEET_NOT_READ: readonly Criterion[] = [
  scored('whole', 100, {
    vi: 'Tổng điểm theo phiếu của văn bản',
    en: "Points by the document's own sheet",
  }),
];

export function scoreBallot(
  article: string,
  { criteria, forms = [], score }: Partial<BallotRules>,
): BallotRules {
  return {
    kind: 'score',
    choices: [],
    assessmentGrades: [],
    criteria: criteria ?? SHEET_NOT_READ,
    forms,
    score: score ?? { outOf: 100, invalidBeyond: null },
    memberRules: [],
    article,
  };
}

export function seventyPoints(
  article: string,
  zeros: ZeroCondition | null,
  minima: readonly Condition[] = [],
): VerdictRules {
  return {
    grades: PASS_OR_FAIL,
    lateness: null,
    rules: [
      {
        rule: 'may-win',
        article,
        grade: 'pass',
        conditions: [
          { averageOf: 'total', operator: 'at-least', points: 70 },
          ...minima,
          ...(zeros ? [zeros] : []),
        ],
      },
      { rule: 'otherwise-may-not-win', article, grade: 'fail', conditions: [] },
    ],
    reEvaluation: null,
  };
}
