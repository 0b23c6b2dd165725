/** A verdict is what the ballots yield under the rulebook, with each rule, its article, its facts and whether it held. */
import { averageText, pointsText } from '../values/points.js';
import type { BallotForm } from './ballot-form.js';
import { type CountedBallot } from './counted-ballot.js';
import { type Distance, distanceFrom } from './distance.js';
import type { Grade } from './grades.js';
import { isLate, lastTimelyDay, type Submission } from './lateness.js';
import { type Attendance, attendanceOf, hasQuorum } from './quorum.js';
import { accepts, type Rulebook } from './rulebook.js';
import type { ScoreTally } from './score-tally.js';
import type { Sitting } from './seat.js';
import { type Counts, tally } from './tally.js';
import type { VerdictRule } from './verdict-conditions.js';
import { conditionsHold, decidingRule, type Evidence, lookAt } from './verdict-rules.js';

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
  /** Only of score ballots. */
  readonly scores: ScoreTally | null;
  /** The rule that gave the grade. */
  readonly decidedBy: string;
  readonly trace: readonly TraceEntry[];
  /** Null where no ballots could have changed the grade. */
  readonly distance: Distance | null;
}

/** All that a verdict rests on. */
export interface Deliberation {
  readonly rulebook: Rulebook;
  readonly sitting: Sitting;
  readonly ballots: readonly CountedBallot[];
  /** The form that the ballots answered; only scores need it. */
  readonly form?: BallotForm | null;
  readonly submission?: Submission | null;
}

export function decideVerdict({ rulebook, sitting, ballots, form, submission }: Deliberation): Verdict {
  const attendance = attendanceOf(rulebook, sitting);
  const counted = tally(rulebook, form ?? null, sitting.seats, ballots);
  const graded = grade(rulebook, { ...counted, submission: submission ?? null });
  return {
    ...graded,
    valid: hasQuorum(attendance),
    trace: [quorumEntry(rulebook, attendance), ...graded.trace],
  };
}

/** The grade that counted ballots yield, of a session taken as valid. */
export function grade(rulebook: Rulebook, evidence: Evidence): Verdict {
  const { lateness, rules } = rulebook.verdict;
  const { counts, scores, submission } = evidence;
  const late = lateness !== null && submission !== null && isLate(lateness, submission);
  const deciding = late ? lateness : decidingRule(rulebook, evidence);
  return {
    grade: deciding.grade,
    accepts: accepts(rulebook, deciding.grade),
    valid: true,
    counts,
    scores,
    decidedBy: deciding.rule,
    trace: [
      ...latenessEntry(rulebook, submission),
      ...validityEntry(rulebook, scores),
      ...rules.map((rule) => ruleEntry(rule, evidence, rule === deciding)),
    ],
    distance: late ? null : distanceFrom(rulebook, evidence),
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

/** Which ballots were taken out before the average was made. */
function validityEntry({ ballot: { score } }: Rulebook, scores: ScoreTally | null): TraceEntry[] {
  if (!score?.invalidBeyond || !scores) return [];
  const { all, valid, deviating } = scores;
  return [
    {
      rule: 'ballots-near-the-mean',
      article: score.invalidBeyond.article,
      facts: {
        cast: all.ballots,
        'total-points': pointsText(all.sum),
        'total-average': averageText(all.sum, all.ballots) ?? 'unknown',
        valid: valid.ballots,
        deviating: deviating.length,
      },
      holds: deviating.length === 0,
    },
  ];
}

/** The rule without conditions holds where it decides: its fact is that no rule before it did. */
function ruleEntry(rule: VerdictRule, evidence: Evidence, decides: boolean): TraceEntry {
  const facts = Object.assign({}, ...rule.conditions.map((condition) => lookAt(condition, evidence).facts));
  const holds = rule.conditions.length > 0 ? conditionsHold(rule, evidence) : decides;
  return { rule: rule.rule, article: rule.article, facts, holds };
}
