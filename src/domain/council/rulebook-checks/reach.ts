/**
 * Whether some council could ever give a grade: found by trying, for an earlier rule may take every case of a later one.
 * Tried are the sizes the seats allow, the splits of their ballots, averages at and beside each bound, criteria given
 * nothing or not, and dossiers on and after each last day.
 */
import type { Refusal } from '../../refusal.js';
import type { Grade } from '../grades.js';
import { isLate } from '../lateness.js';
import type { Rulebook } from '../rulebook.js';
import { decidingRule } from '../verdict-rules.js';
import { possibleEvidence, possibleSubmissions } from './possible-evidence.js';

/** A rulebook with more cases than this is not accused of what was not found out. */
const TRIES = 100_000;

export function checkReach(rulebook: Rulebook): readonly Refusal[] {
  return unreachedGrades(rulebook).map((grade) => ({
    code: 'rulebook-grade-unreachable',
    path: `verdict.grades.${rulebook.verdict.grades.findIndex((each) => each.grade === grade)}`,
    facts: { grade },
  }));
}

export function unreachedGrades(rulebook: Rulebook): readonly Grade[] {
  const unreached = new Set(rulebook.verdict.grades.map(({ grade }) => grade));
  let tries = 0;
  for (const grade of givenGrades(rulebook)) {
    unreached.delete(grade);
    if (unreached.size === 0 || ++tries > TRIES) return [];
  }
  return [...unreached];
}

function* givenGrades(rulebook: Rulebook): Generator<Grade> {
  const { lateness } = rulebook.verdict;
  for (const submission of possibleSubmissions(rulebook)) {
    if (lateness && isLate(lateness, submission)) yield lateness.grade;
    else {
      for (const evidence of possibleEvidence(rulebook, submission)) {
        yield decidingRule(rulebook, evidence).grade;
      }
    }
  }
}
