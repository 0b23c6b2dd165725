/** A member's grade follows from the criteria they assessed (TT 11/2014 art 13.1); what is left open is not guessed. */
import type { BallotForm } from './ballot-form.js';
import type { MemberCondition } from './ballot-rules.js';
import { type Choice, type Grade, isAtLeast } from './grades.js';
import type { Rulebook } from './rulebook.js';

export interface Assessment {
  readonly criterion: string;
  readonly grade: Grade;
  readonly comment?: string;
  /** Of an amount below the order: whether three quarters of it are there. */
  readonly reachesThreeQuarters?: boolean;
}

/** The choice that the assessments force, or null while what was not assessed could still change it. */
export function choiceFrom(
  { ballot }: Rulebook,
  form: BallotForm,
  assessments: readonly Assessment[],
): Choice | null {
  for (const rule of ballot.memberRules) {
    const answers = rule.conditions.map((condition) => answer(condition, form, assessments));
    if (answers.every((each) => each === 'yes')) return rule.choice;
    if (!answers.includes('no')) return null;
  }
  return null;
}

type Answer = 'yes' | 'no' | 'open';

function answer(condition: MemberCondition, form: BallotForm, assessments: readonly Assessment[]): Answer {
  const asked = form.criteria.filter((criterion) => condition.aspects.includes(criterion.aspect));
  const given = asked.map(({ code }) => assessments.find((assessment) => assessment.criterion === code));
  const short = given.filter((each) => each && !isAtLeast(each.grade, condition.grade));
  const open = given.filter((each) => !each).length;
  const met = asked.length - short.length - open;
  const reaches = (count: number) =>
    count * condition.fraction.denominator >= condition.fraction.numerator * asked.length;

  if (asked.length === 0) return 'open';
  if (!reaches(met + open)) return 'no';
  if (condition.othersReachThreeQuarters) {
    if (short.some((each) => each?.reachesThreeQuarters === false)) return 'no';
    if (short.some((each) => each?.reachesThreeQuarters === undefined)) return 'open';
    if (open > 0) return 'open';
  }
  return reaches(met) ? 'yes' : 'open';
}
