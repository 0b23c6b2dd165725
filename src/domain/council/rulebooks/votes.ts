/** Councils that vote for or against: no questions where the document's form was not read, and the share that approves. */
import type { BallotRules } from '../ballot-rules.js';
import type { Condition, VerdictRules } from '../verdict-conditions.js';
import { PASS_OR_FAIL } from './shapes.js';

export function voteBallot(article: string): BallotRules {
  return {
    kind: 'vote',
    choices: ['approve', 'reject'],
    assessmentGrades: [],
    criteria: [],
    forms: [],
    score: null,
    memberRules: [],
    article,
  };
}

export function approvedBy(article: string, ...conditions: readonly Condition[]): VerdictRules {
  return {
    grades: PASS_OR_FAIL,
    lateness: null,
    rules: [
      { rule: 'approved', article, grade: 'pass', conditions },
      { rule: 'otherwise-not-approved', article, grade: 'fail', conditions: [] },
    ],
    reEvaluation: null,
  };
}
