/** A member's grade follows from the criteria they assessed (TT 11/2014 art 13.1); what is left open is not guessed. */

import { type Hundredths, hundredthsOf } from '../values/points.js';
import type { BallotForm } from './ballot-form.js';
import type { AssessmentCondition, MemberRule, TotalCondition } from './ballot-rules.js';
import { type Choice, type Grade, isAtLeast } from './grades.js';
import type { Rulebook } from './rulebook.js';
import { meetsPoints } from './verdict-rules.js';

export interface Assessment {
  readonly criterion: string;
  readonly grade: Grade;
  readonly comment?: string;
  /** Of an amount below the order: whether three quarters of it are there. */
  readonly reachesThreeQuarters?: boolean;
}

/** What a member said of the parts; the total only where every criterion has its points. */
interface Parts {
  readonly assessments: readonly Assessment[];
  readonly total?: Hundredths | null;
}

/** The choice that the parts force, or null while what was left open could still change it. */
export function choiceFrom(
  rulebook: Pick<Rulebook, 'ballot'>,
  form: BallotForm,
  parts: Parts,
): Choice | null {
  const [only, ...others] = possibleChoices(rulebook, form, parts);
  return only && others.length === 0 ? only : null;
}

/** Every choice that the parts still leave open; none where the member's word alone stands. */
export function possibleChoices(
  { ballot }: Pick<Rulebook, 'ballot'>,
  form: BallotForm,
  parts: Parts,
): readonly Choice[] {
  const possible: Choice[] = [];
  for (const { choice, conditions } of ballot.memberRules) {
    const answers = conditions.map((condition) => answerOf(condition, form, parts));
    if (answers.includes('no')) continue;
    possible.push(choice);
    if (answers.every((each) => each === 'yes')) break;
  }
  return possible;
}

type Answer = 'yes' | 'no' | 'open';

function answerOf(
  condition: MemberRule['conditions'][number],
  form: BallotForm,
  { assessments, total }: Parts,
): Answer {
  return 'total' in condition
    ? totalAnswer(condition, total)
    : assessmentAnswer(condition, form, assessments);
}

function totalAnswer({ total: { operator, points } }: TotalCondition, total?: Hundredths | null): Answer {
  if (total === null || total === undefined) return 'open';
  return meetsPoints(total, operator, hundredthsOf(points) ?? 0) ? 'yes' : 'no';
}

function assessmentAnswer(
  condition: AssessmentCondition,
  form: BallotForm,
  assessments: readonly Assessment[],
): Answer {
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
