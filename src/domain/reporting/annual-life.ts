/**
 * What is known of a project on the report's day: its stage by the acts effective until then, the year of its approval by
 * the decision, the year of its acceptance by the meeting.
 */
import type { Grade } from '../council/grades.js';
import type { Stage } from '../lifecycle/stages.js';
import { grouped } from '../values/grouped.js';
import { firstDayOf, type PartialDate, type PlainDate, plusDays } from '../values/plain-date.js';
import type {
  AnnualFacts,
  AnnualProject,
  ApprovalFact,
  GradingFact,
  StageChangeFact,
} from './annual-facts.js';
import {
  type AnnualPeriod,
  hasHappened,
  isAfterPeriod,
  isBeforePeriod,
  isInPeriod,
} from './annual-period.js';

export interface ProjectLife {
  readonly project: AnnualProject;
  readonly stage: Stage;
  /** Where it stood when the period began; null when it was proposed later. */
  readonly stageBefore: Stage | null;
  /** By the end of the period. */
  readonly approvedOn: PartialDate | null;
  /** The last evaluation of the period. */
  readonly evaluation: Evaluation | null;
  readonly wasAcceptedBefore: boolean;
}

export interface Evaluation {
  readonly acceptedOn: PartialDate;
  readonly accepts: boolean;
  readonly grade: Grade | null;
  readonly asWritten: string | null;
  /** Not so where only the stage tells of it. */
  readonly isGraded: boolean;
}

/** The projects that exist on the day, and were proposed before the period was over: what comes later is another period's. */
export function livesOf(facts: AnnualFacts, period: AnnualPeriod): ProjectLife[] {
  const histories = grouped(facts.stageChanges, ({ projectId }) => projectId);
  const approvals = grouped(facts.approvals, ({ projectId }) => projectId);
  const gradings = grouped(facts.gradings, ({ projectId }) => projectId);
  const dayBefore = plusDays(period.from, -1);
  return facts.projects.flatMap((project) => {
    const history = histories.get(project.id) ?? [];
    const stage = stageOn(history, period.asOf);
    if (!stage || isAfterPeriod(history[0]!.effectiveDate, period)) return [];
    const evaluations = evaluationsOf(gradings.get(project.id) ?? [], history);
    return {
      project,
      stage,
      stageBefore: stageOn(history, dayBefore),
      approvedOn: approvedOn(approvals.get(project.id) ?? [], history, period),
      evaluation: evaluations.findLast(({ acceptedOn }) => isInPeriod(acceptedOn, period)) ?? null,
      wasAcceptedBefore: evaluations.some(
        ({ accepts, acceptedOn }) => accepts && isBeforePeriod(acceptedOn, period),
      ),
    };
  });
}

/** An act is in force from the first day it may have had, but never before the act it follows. */
function stageOn(history: readonly StageChangeFact[], day: PlainDate): Stage | null {
  let stage: Stage | null = null;
  for (const { effectiveDate, toStage } of history) {
    if (firstDayOf(effectiveDate) > day) break;
    stage = toStage;
  }
  return stage;
}

function approvedOn(
  approvals: readonly ApprovalFact[],
  history: readonly StageChangeFact[],
  period: AnnualPeriod,
): PartialDate | null {
  const decided = approvals.map(({ date }) => date).sort(inTime)[0];
  const date = decided ?? history.find(({ toStage }) => toStage === 'approved')?.effectiveDate;
  return date && hasHappened(date, period) && !isAfterPeriod(date, period) ? date : null;
}

function evaluationsOf(gradings: readonly GradingFact[], history: readonly StageChangeFact[]): Evaluation[] {
  const moves = history.filter(({ toStage }) => toStage === 'accepted' || toStage === 'not-accepted');
  const graded = gradings.flatMap(({ grade, asWritten, acceptedOn, accepts }) => {
    const date = acceptedOn ?? moves.at(-1)?.effectiveDate;
    if (!date) return [];
    return {
      acceptedOn: date,
      accepts: accepts ?? isAccepting(grade, moves),
      grade,
      asWritten,
      isGraded: true,
    };
  });
  const known = graded.length > 0 ? graded : moves.map(ungraded);
  return known.sort((a, b) => inTime(a.acceptedOn, b.acceptedOn));
}

const ACCEPTING: Readonly<Partial<Record<Grade, boolean>>> = {
  excellent: true,
  good: true,
  pass: true,
  fail: false,
};

/** Whether "average", or printed words, accept differs from programme to programme: the stage that followed says it. */
function isAccepting(grade: Grade | null, moves: readonly StageChangeFact[]): boolean {
  return (grade && ACCEPTING[grade]) ?? moves.at(-1)?.toStage === 'accepted';
}

function ungraded({ toStage, effectiveDate }: StageChangeFact): Evaluation {
  return {
    acceptedOn: effectiveDate,
    accepts: toStage === 'accepted',
    grade: null,
    asWritten: null,
    isGraded: false,
  };
}

function inTime(a: PartialDate, b: PartialDate): number {
  return firstDayOf(a) < firstDayOf(b) ? -1 : firstDayOf(a) > firstDayOf(b) ? 1 : 0;
}
