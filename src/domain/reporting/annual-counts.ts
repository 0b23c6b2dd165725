/**
 * The projects of a year, counted as the statistics form 04/KHCN-NV (TT 15/2018) asks: newly approved, carried over, accepted,
 * put to use; each project once in each count.
 */
import { GRADES, type Grade } from '../council/grades.js';
import { STAGES, type Stage } from '../lifecycle/stages.js';
import { yearOf } from '../values/plain-date.js';
import type { OutcomeNoted } from './annual-facts.js';
import { type CountFigure, type Counts, countOf, countsBy, grouped } from './annual-figure.js';
import type { ProjectLife } from './annual-life.js';
import { type AnnualPeriod, isInYear } from './annual-period.js';

export interface AnnualCounts {
  readonly total: CountFigure;
  readonly byStage: Counts<Stage>;
  readonly byKind: Counts;
  /** A field that no paper names is a row of its own, `unknown`. */
  readonly byField: Counts;
  readonly byLevel: Counts;
  readonly new: CountFigure;
  readonly carriedOver: CountFigure;
  readonly running: CountFigure;
  readonly accepted: CountFigure;
  readonly notAccepted: CountFigure;
  /** A grade known only as printed is never translated: `as-written`. */
  readonly byGrade: Counts<Grade | 'as-written' | 'unknown'>;
  readonly applied: CountFigure;
}

const ENDED: readonly (Stage | null)[] = ['closed', 'rejected', 'withdrawn', 'terminated'];
const UNDER_WAY: readonly Stage[] = ['contracted', 'in-progress', 'acceptance-submitted', 'suspended'];

export function annualCounts(
  lives: readonly ProjectLife[],
  outcomes: readonly OutcomeNoted[],
  period: AnnualPeriod,
): AnnualCounts {
  const ofYear = lives.filter(isOfYear);
  return {
    total: countOf(ofYear),
    byStage: countsBy(ofYear, ({ stage }) => stage, STAGES),
    byKind: countsBy(ofYear, ({ project }) => project.kind),
    byField: countsBy(ofYear, ({ project }) => project.field ?? 'unknown'),
    byLevel: countsBy(ofYear, ({ project }) => project.level),
    new: countOf(lives.filter((life) => isNew(life, period))),
    carriedOver: countOf(ofYear.filter((life) => isCarriedOver(life, period))),
    running: countOf(ofYear.filter(({ approvedOn, stage }) => approvedOn && UNDER_WAY.includes(stage))),
    accepted: countOf(lives.filter(isAccepted)),
    notAccepted: countOf(lives.filter(({ evaluation }) => evaluation?.accepts === false)),
    byGrade: countsBy(
      lives.filter(({ evaluation }) => evaluation?.isGraded),
      ({ evaluation }) => evaluation?.grade ?? (evaluation?.asWritten ? 'as-written' : 'unknown'),
      GRADES,
    ),
    applied: countOf(appliedIn(lives, outcomes, period)),
  };
}

/** What had ended before the year began is history. */
export function isOfYear({ stageBefore }: ProjectLife): boolean {
  return !ENDED.includes(stageBefore);
}

export function isNew({ approvedOn }: ProjectLife, period: AnnualPeriod): boolean {
  return approvedOn !== null && isInYear(approvedOn, period);
}

export function isAccepted({ evaluation }: ProjectLife): boolean {
  return evaluation?.accepts === true;
}

function isCarriedOver({ approvedOn, wasAcceptedBefore }: ProjectLife, { year }: AnnualPeriod): boolean {
  return approvedOn !== null && yearOf(approvedOn) < year && !wasAcceptedBefore;
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
      ?.some(({ notedOn }) => (notedOn === null ? isAccepted(life) : isInYear(notedOn, period))),
  );
}
