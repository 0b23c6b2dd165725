/** A verdict is what the ballots yield under the rulebook, with each rule, its article, its facts and whether it held. */

import { type Distance, distanceFrom } from './distance.js';
import { boundOf } from './fraction.js';
import type { Grade } from './grades.js';
import { isLate, lastTimelyDay, type Submission } from './lateness.js';
import { type Attendance, attendanceOf, hasQuorum } from './quorum.js';
import { accepts, type Rulebook, type VerdictRule } from './rulebook.js';
import type { Sitting } from './seat.js';
import { type CountedBallot, type Counts, sizeOf, tally } from './tally.js';
import { conditionsHold, decidingRule } from './verdict-rules.js';

export interface TraceEntry {
  readonly rule: string;
  readonly article: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly holds: boolean;
}

export interface Verdict {
  readonly grade: Grade;
  readonly accepts: boolean;
  /** Whether the session itself met its rulebook's quorum. */
  readonly valid: boolean;
  readonly counts: Counts;
  /** The rule that gave the grade. */
  readonly decidedBy: string;
  readonly trace: readonly TraceEntry[];
  /** Null where no ballots could have changed the grade. */
  readonly distance: Distance | null;
}

export function decideVerdict(
  rulebook: Rulebook,
  sitting: Sitting,
  ballots: readonly CountedBallot[],
  submission: Submission | null,
): Verdict {
  const attendance = attendanceOf(rulebook, sitting);
  const graded = grade(rulebook, tally(rulebook.ballot.kind, sitting.seats, ballots), submission);
  return {
    ...graded,
    valid: hasQuorum(attendance),
    trace: [quorumEntry(rulebook, attendance), ...graded.trace],
  };
}

/** The grade that counted ballots yield, of a session taken as valid. */
export function grade(rulebook: Rulebook, counts: Counts, submission: Submission | null): Verdict {
  const { lateness, rules } = rulebook.verdict;
  const late = lateness !== null && submission !== null && isLate(lateness, submission);
  const deciding = late ? lateness : decidingRule(rulebook, counts);
  return {
    grade: deciding.grade,
    accepts: accepts(rulebook, deciding.grade),
    valid: true,
    counts,
    decidedBy: deciding.rule,
    trace: [
      ...latenessEntry(rulebook, submission),
      ...rules.map((rule) => ruleEntry(rule, counts, rule === deciding)),
    ],
    distance: late ? null : distanceFrom(rulebook, counts),
  };
}

function quorumEntry({ quorum }: Rulebook, attendance: Attendance): TraceEntry {
  const { appointed, present, recused, needed, presides } = attendance;
  const required = attendance.required.flatMap((each) => [
    [each.role, each.present],
    [`${each.role}-needed`, each.needed],
  ]);
  return {
    rule: 'quorum',
    article: quorum.article,
    facts: {
      appointed,
      present,
      recused,
      needed,
      presides: presides ?? 'nobody',
      ...Object.fromEntries(required),
    },
    holds: hasQuorum(attendance),
  };
}

function latenessEntry({ verdict: { lateness } }: Rulebook, submission: Submission | null): TraceEntry[] {
  if (!lateness) return [];
  const { rule, article } = lateness;
  if (!submission) return [{ rule, article, facts: { submittedOn: 'unknown' }, holds: false }];
  const facts = {
    endsOn: submission.endsOn ?? 'unknown',
    lastTimelyDay: lastTimelyDay(lateness, submission) ?? 'unknown',
    submittedOn: submission.submittedOn ?? 'unknown',
  };
  return [{ rule, article, facts, holds: isLate(lateness, submission) }];
}

/** The rule without conditions holds where it decides: its fact is that no rule before it did. */
function ruleEntry(rule: VerdictRule, counts: Counts, decides: boolean): TraceEntry {
  const facts: Record<string, number> = {};
  for (const condition of rule.conditions) {
    const size = sizeOf(counts, condition.base);
    const word = condition.operator === 'at-most' ? 'allowed' : 'needed';
    facts[condition.base] = size;
    facts[condition.of] = counts[condition.of] ?? 0;
    facts[`${condition.of}-${word}-of-${condition.base}`] = boundOf(condition, size);
  }
  const holds = rule.conditions.length > 0 ? conditionsHold(rule, counts) : decides;
  return { rule: rule.rule, article: rule.article, facts, holds };
}
