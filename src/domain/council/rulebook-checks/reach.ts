/**
 * Whether some council could ever give a grade: found by trying, for an earlier rule may take every case of a later one.
 * Tried are the sizes the seats allow, the splits of their ballots, averages at and beside each bound, criteria given
 * nothing or not, and dossiers on and after each last day.
 */
import type { Refusal } from '../../refusal.js';
import type { Grade } from '../grades.js';
import { isLate } from '../lateness.js';
import type { Rulebook } from '../rulebook.js';
import { decidingRule, type Evidence } from '../verdict-rules.js';
import { possibleEvidence } from './possible-evidence.js';

/** A rulebook with more cases than this is not accused of what was not found out. */
const TRIES = 300_000;

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
  for (const evidence of possibleEvidence(rulebook)) {
    unreached.delete(gradeOf(rulebook, evidence));
    if (unreached.size === 0 || ++tries > TRIES) return [];
  }
  return [...unreached];
}

function gradeOf(rulebook: Rulebook, evidence: Evidence): Grade {
  const { lateness } = rulebook.verdict;
  const late = lateness && evidence.submission && isLate(lateness, evidence.submission);
  return late ? lateness.grade : decidingRule(rulebook, evidence).grade;
}
