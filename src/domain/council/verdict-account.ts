/**
 * A stored verdict told rule by rule: what each rule of its rulebook looked at, read back from the trace, and which one gave
 * the grade. Nothing is counted anew.
 */
import type { Text } from '../values/language.js';
import { boundOf } from './fraction.js';
import type { Choice, Grade } from './grades.js';
import type { TraceEntry, Verdict } from './grading.js';
import type { Submission } from './lateness.js';
import type { Rulebook } from './rulebook.js';
import { sizeOf } from './tally.js';
import type { Condition, PointOperator } from './verdict-conditions.js';
import { type Evidence, lookAt } from './verdict-rules.js';

export type Ground = GroundOf & { readonly holds: boolean };

type GroundOf =
  | {
      readonly kind: 'share';
      readonly of: Choice;
      readonly count: number;
      readonly size: number;
      readonly atMost: boolean;
      readonly bound: number;
    }
  | {
      readonly kind: 'average';
      readonly of: string;
      /** Null where no ballot gives points. */
      readonly average: string | null;
      readonly operator: PointOperator;
      readonly points: number;
    }
  | {
      readonly kind: 'zeros';
      readonly most: number;
      readonly tooMany: number;
      readonly criteria: readonly string[];
    }
  | {
      readonly kind: 'timeliness';
      readonly isLate: boolean;
      readonly lastTimelyDay: string | null;
      readonly submittedOn: string | null;
    };

export interface RuleAccount {
  readonly rule: string;
  /** Of rules that the program has no words for. */
  readonly title: Text | null;
  readonly article: string;
  readonly grade: Grade;
  readonly holds: boolean;
  readonly grounds: readonly Ground[];
}

export interface VerdictAccount {
  readonly deciding: RuleAccount;
  /** Rules before it that did not hold; a rule without conditions rests on them. */
  readonly passedOver: readonly RuleAccount[];
  readonly all: readonly RuleAccount[];
}

export type ToldVerdict = Pick<Verdict, 'grade' | 'counts' | 'scores' | 'trace'>;

export function accountOf(rulebook: Rulebook, verdict: ToldVerdict): VerdictAccount {
  const evidence: Evidence = { ...verdict, submission: submissionIn(verdict.trace) };
  const { lateness, rules } = rulebook.verdict;
  const all: RuleAccount[] = rules.map(({ rule, title, article, grade, conditions }) => ({
    rule,
    title: title ?? null,
    article,
    grade,
    holds: entryOf(verdict, rule)?.holds ?? false,
    grounds: conditions.map((condition) => groundOf(condition, evidence)),
  }));
  if (lateness) all.unshift(latenessAccount(lateness, verdict, evidence.submission));
  const at = all.findIndex(({ holds }) => holds);
  const deciding = all[at];
  if (!deciding) throw new RangeError(`no rule of ${rulebook.code} gave the verdict`);
  const passedOver = all.slice(0, at).filter((each) => each.rule !== lateness?.rule);
  return { deciding, passedOver, all };
}

function latenessAccount(
  { rule, article, grade }: NonNullable<Rulebook['verdict']['lateness']>,
  verdict: ToldVerdict,
  submission: Submission | null,
): RuleAccount {
  const entry = entryOf(verdict, rule);
  const holds = entry?.holds ?? false;
  const ground = timelinessGround(holds, submission, known(entry?.facts.lastTimelyDay));
  return { rule, title: null, article, grade, holds, grounds: [{ ...ground, holds }] };
}

function groundOf(condition: Condition, evidence: Evidence): Ground {
  const { holds, facts } = lookAt(condition, evidence);
  if ('of' in condition) {
    const { of, base, operator } = condition;
    const size = sizeOf(evidence.counts, base);
    const bound = boundOf(condition, size);
    return {
      kind: 'share',
      of,
      count: evidence.counts[of] ?? 0,
      size,
      atMost: operator === 'at-most',
      bound,
      holds,
    };
  }
  if ('averageOf' in condition) {
    const { averageOf: of, operator, points } = condition;
    return { kind: 'average', of, average: known(facts[`${of}-average`]), operator, points, holds };
  }
  if ('noCriterionZeroBy' in condition) {
    const zeroed = String(facts['zeroed-criteria'] ?? '');
    return {
      kind: 'zeros',
      most: Number(facts['most-zeros']),
      tooMany: Number(facts['zeros-too-many']),
      criteria: zeroed ? zeroed.split(', ') : [],
      holds,
    };
  }
  const isLate = (condition.late === 'more-than') === holds;
  return { ...timelinessGround(isLate, evidence.submission, known(facts.lastTimelyDay)), holds };
}

function timelinessGround(isLate: boolean, submission: Submission | null, lastTimelyDay: string | null) {
  return {
    kind: 'timeliness' as const,
    isLate,
    lastTimelyDay,
    submittedOn: submission?.submittedOn ?? null,
  };
}

/** The days that the verdict looked at are facts of its trace. */
function submissionIn(trace: readonly TraceEntry[]): Submission | null {
  const facts = trace.find((entry) => entry.facts.submittedOn !== undefined)?.facts;
  return facts ? { endsOn: known(facts.endsOn), submittedOn: known(facts.submittedOn) } : null;
}

function known(fact: string | number | undefined): string | null {
  return fact === undefined || fact === 'unknown' ? null : String(fact);
}

function entryOf({ trace }: Pick<Verdict, 'trace'>, rule: string): TraceEntry | undefined {
  return trace.find((entry) => entry.rule === rule);
}
