/**
 * Whether some council could ever give a grade: looked for, since an earlier rule may take every case of a later one. Tried
 * are the sizes the seats allow, the splits of their ballots, criteria given nothing or not, and dossiers on and after each
 * last day; in each case points are looked for that give it.
 */

import type { Refusal } from '../../refusal.js';
import type { Steps } from '../bounded-rules.js';
import type { Grade } from '../grades.js';
import { isLate, type Submission } from '../lateness.js';
import { nearestGrade } from '../nearest-grade.js';
import type { Rulebook } from '../rulebook.js';
import { scoreField } from '../score-field.js';
import { cameAsAsked, type Evidence } from '../verdict-rules.js';
import { emptyTallies, possibleEvidence, possibleSubmissions } from './possible-evidence.js';

/** A rulebook that asks for more steps than this is not accused of what was not found out. */
const MOST_STEPS = 2_000_000;
/** What it takes to make up a case, and to count to a day. */
const CASE = 20;
const DAY = 100;

export function checkReach(rulebook: Rulebook): readonly Refusal[] {
  return unreachedGrades(rulebook).map((grade) => ({
    code: 'rulebook-grade-unreachable',
    path: `verdict.grades.${rulebook.verdict.grades.findIndex((each) => each.grade === grade)}`,
    facts: { grade },
  }));
}

export function unreachedGrades(rulebook: Rulebook, steps: Steps = { left: MOST_STEPS }): readonly Grade[] {
  const { lateness, grades } = rulebook.verdict;
  const unreached = new Set(grades.map(({ grade }) => grade));
  const tallies = emptyTallies(rulebook);
  for (const submission of possibleSubmissions(rulebook)) {
    if (lateness && isLate(lateness, submission)) unreached.delete(lateness.grade);
    else {
      const onDay = rulebookOn(rulebook, submission, steps);
      for (const evidence of possibleEvidence(onDay, tallies, submission)) {
        steps.left -= CASE;
        reach(onDay, evidence, unreached, steps);
        if (unreached.size === 0 || steps.left <= 0) return [];
      }
    }
  }
  return [...unreached];
}

/** With the rules that the day leaves standing, and without what they ask of it: it is the same in all cases. */
function rulebookOn(rulebook: Rulebook, submission: Submission, steps: Steps): Rulebook {
  const rules = rulebook.verdict.rules.flatMap((rule) => {
    const isMet = rule.conditions.every((condition) => {
      if (!('late' in condition)) return true;
      steps.left -= DAY;
      return cameAsAsked(condition, submission);
    });
    return isMet ? [{ ...rule, conditions: rule.conditions.filter((each) => !('late' in each)) }] : [];
  });
  return { ...rulebook, verdict: { ...rulebook.verdict, rules } };
}

/** Takes out what some points give in this case; how many they are does not matter. */
function reach(rulebook: Rulebook, evidence: Evidence, unreached: Set<Grade>, steps: Steps): void {
  const { rules, nearestIn } = scoreField(rulebook, evidence, steps);
  const field = {
    rules,
    nearestIn: (box: Parameters<typeof nearestIn>[0]) => {
      const nearest = nearestIn(box);
      return nearest && { ...nearest, moved: 0 };
    },
  };
  const isWanted = (grade: Grade) => unreached.has(grade);
  for (;;) {
    const found = nearestGrade(field, isWanted, steps);
    if (!found) return;
    unreached.delete(found.to);
  }
}
