/**
 * The projects of a period, counted as the statistics form 04/KHCN-NV (TT 15/2018) asks: newly approved, carried over, accepted,
 * put to use; each project once in each count.
 */
import { GRADES, type Grade } from '../council/grades.js';
import { STAGES, type Stage } from '../lifecycle/stages.js';
import { grouped } from '../values/grouped.js';
import type { OutcomeNoted } from './annual-facts.js';
import { type CountFigure, type Counts, countOf, countsBy } from './annual-figure.js';
import type { ProjectLife } from './annual-life.js';
import { type AnnualPeriod, isBeforePeriod, isInPeriod } from './annual-period.js';

export interface AnnualCounts extends Readonly<Record<MemberName, CountFigure>> {
  readonly byStage: Counts<Stage>;
  readonly byKind: Counts;
  /** A field that no paper names is a row of its own, `unknown`. */
  readonly byField: Counts;
  readonly byLevel: Counts;
  /** A grade known only as printed is never translated: `as-written`. */
  readonly byGrade: Counts<Grade | 'as-written' | 'unknown'>;
}

export const MEMBER_NAMES = [
  'total',
  'new',
  'carriedOver',
  'running',
  'accepted',
  'notAccepted',
  'applied',
] as const;
export type MemberName = (typeof MEMBER_NAMES)[number];
export type Members = Readonly<Record<MemberName, readonly ProjectLife[]>>;

const ENDED: readonly (Stage | null)[] = ['closed', 'rejected', 'withdrawn', 'terminated'];
const UNDER_WAY: readonly Stage[] = ['contracted', 'in-progress', 'acceptance-submitted', 'suspended'];

/** Which projects stand in which count. */
export function membersOf(
  lives: readonly ProjectLife[],
  outcomes: readonly OutcomeNoted[],
  period: AnnualPeriod,
): Members {
  const total = lives.filter(isOfPeriod);
  return {
    total,
    new: lives.filter(({ approvedOn }) => approvedOn !== null && isInPeriod(approvedOn, period)),
    carriedOver: total.filter((life) => isCarriedOver(life, period)),
    running: total.filter(({ approvedOn, stage }) => approvedOn && UNDER_WAY.includes(stage)),
    accepted: lives.filter(isAccepted),
    notAccepted: lives.filter(({ evaluation }) => evaluation?.accepts === false),
    applied: appliedIn(lives, outcomes, period),
  };
}

export function annualCounts(lives: readonly ProjectLife[], members: Members): AnnualCounts {
  const counts = MEMBER_NAMES.map((name) => [name, countOf(members[name])] as const);
  return {
    ...(Object.fromEntries(counts) as Record<MemberName, CountFigure>),
    byStage: countsBy(members.total, ({ stage }) => stage, STAGES),
    byKind: countsBy(members.total, ({ project }) => project.kind),
    byField: countsBy(members.total, ({ project }) => project.field ?? 'unknown'),
    byLevel: countsBy(members.total, ({ project }) => project.level),
    byGrade: countsBy(
      lives.filter(({ evaluation }) => evaluation?.isGraded),
      ({ evaluation }) => evaluation?.grade ?? (evaluation?.asWritten ? 'as-written' : 'unknown'),
      GRADES,
    ),
  };
}

/** What had ended before the period began is history. */
function isOfPeriod({ stageBefore }: ProjectLife): boolean {
  return !ENDED.includes(stageBefore);
}

function isAccepted({ evaluation }: ProjectLife): boolean {
  return evaluation?.accepts === true;
}

function isCarriedOver({ approvedOn, wasAcceptedBefore }: ProjectLife, period: AnnualPeriod): boolean {
  return approvedOn !== null && isBeforePeriod(approvedOn, period) && !wasAcceptedBefore;
}

/** Application goes on after the end, so a project closed long ago is counted too; what bears no date belongs to the acceptance. */
function appliedIn(
  lives: readonly ProjectLife[],
  outcomes: readonly OutcomeNoted[],
  period: AnnualPeriod,
): ProjectLife[] {
  const noted = grouped(outcomes, ({ projectId }) => projectId);
  return lives.filter((life) =>
    noted
      .get(life.project.id)
      ?.some(({ notedOn }) => (notedOn === null ? isAccepted(life) : isInPeriod(notedOn, period))),
  );
}
