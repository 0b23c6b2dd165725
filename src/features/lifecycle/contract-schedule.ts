import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { isRunning, remindersRing, type Stage, undoesVerdicts } from '../../domain/lifecycle/stages.js';
import type { LawMilestoneKind } from '../../domain/schedule/law-milestones.js';
import { lawMilestones } from '../../domain/schedule/milestones.js';
import { completedByHand } from '../../domain/schedule/schedule-change.js';
import { firstDayOf, lastDayOf, type PartialDate, type PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { milestoneTitle } from '../../wording/words.js';
import { type AcceptanceProgress } from '../councils/acceptance.repository.js';
import { AcceptanceProgressReader } from '../councils/acceptance-progress.js';
import { HolidayCalendar, type RevisedCalendar } from '../holidays/holiday-calendar.js';
import type { Milestone } from '../milestones/milestone.entity.js';
import { ScheduleService } from '../milestones/schedule.service.js';
import type {
  LawSchedule,
  StandingSchedule,
  SupposedMove,
  Supposition,
} from '../milestones/schedule-planner.js';
import type { Project } from '../projects/project.entity.js';
import type { Contract, ProjectGrade, StageChange } from '../projects/project-parts.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import type { ContractInput } from './lifecycle.dto.js';

type Happened = Partial<Record<LawMilestoneKind, PlainDate>>;

/** Keeps a project's milestones in step with its contract, its stage and what has happened to it. */
@Injectable()
export class ContractSchedule implements OnModuleInit {
  constructor(
    private readonly parts: ProjectPartsRepository,
    private readonly evaluations: AcceptanceProgressReader,
    private readonly calendar: HolidayCalendar,
    private readonly schedule: ScheduleService,
  ) {}

  onModuleInit(): void {
    this.schedule.planner = (tx, projects, supposed) => this.plan(tx, projects, supposed);
  }

  async sign(tx: Tx, project: Project, contract: ContractInput): Promise<void> {
    const {
      number = null,
      signedOn = null,
      effectiveOn = null,
      endsOn = null,
      lumpSumMode = null,
    } = contract;
    const row = {
      projectId: project.id,
      number,
      signedOn,
      effectiveOn,
      endsOn,
      firstEndsOn: endsOn,
      lumpSumMode,
    };
    await this.parts.setContract(tx, row);
  }

  /** Every deadline that counts from the contract's end counts from its new end. */
  async extend(tx: Tx, act: Act, project: Project, newEndDate: PlainDate): Promise<void> {
    const contract = await this.parts.contractOf(tx, project.id);
    if (!contract) return;
    await this.parts.setContract(tx, { ...contract, endsOn: newEndDate });
    await this.schedule.follow(tx, act, project);
  }

  /** Reminders are held while a project is suspended, planned anew when it resumes, and stop where it ends without a result. */
  async followStage(tx: Tx, act: Act, project: Project, from: Stage): Promise<void> {
    if (project.stage === 'suspended') return this.schedule.hold(tx, project.id, 'project-suspended');
    if (!isRunning(project.stage)) return this.schedule.hold(tx, project.id, 'project-ended');
    if (from === 'suspended') await this.schedule.resume(tx, project);
    await this.schedule.follow(tx, act, project);
  }

  /** Each query asks for all of them. */
  private async plan(
    tx: Tx,
    projects: readonly StandingSchedule[],
    supposed: Supposition,
  ): Promise<(LawSchedule | null)[]> {
    const stageOf = (project: Project) => (supposed.move?.to as Stage | undefined) ?? project.stage;
    const ringing = projects.filter(({ project }) => remindersRing(stageOf(project)));
    if (ringing.length === 0) return projects.map(() => null);
    const ids = ringing.map(({ project }) => project.id);
    const contracts = await this.parts.contractsOf(tx, ids);
    const histories = await this.parts.stageHistories(tx, ids);
    const historyOf = (id: string): PastMove[] => [
      ...(supposed.move ? [asPast(supposed.move)] : []),
      ...(histories.get(id) ?? []),
    ];
    const asked = ids.map((projectId) => ({ projectId, since: repeatedAt(historyOf(projectId)) }));
    const evaluations = await this.evaluations.of(tx, asked);
    const grades = await this.parts.gradesOf(tx, ids);
    const calendar = await this.calendar.read(tx);
    const schedules = ringing.map(({ project, standing }, at) => {
      const { id } = project;
      const past = { history: historyOf(id), standing, evaluation: evaluations[at]!, grade: grades.get(id) };
      return planFor(stageOf(project), contracts.get(id) ?? null, past, supposed, calendar);
    });
    const byId = new Map(ids.map((id, at) => [id, schedules[at]!]));
    return projects.map(({ project }) => byId.get(project.id) ?? null);
  }
}

function planFor(
  stage: Stage,
  signed: Contract | null,
  past: Past,
  supposed: Supposition,
  calendar: RevisedCalendar,
): LawSchedule | null {
  const contract = { ...signed, ...supposed.contract };
  const endsOn = supposed.endsOn ?? contract.endsOn;
  if (!contract.effectiveOn || !endsOn) return null;
  const { history, standing, evaluation } = past;
  const happened = happenedTo(stage, past);
  const planned = lawMilestones(
    {
      effectiveOn: contract.effectiveOn,
      endsOn,
      approvedOn: lastChangeTo(history, 'approved')?.effectiveDate,
      happened,
      meetingCalledFor: evaluation.meetingOn,
      wasExtended: endsOn !== (contract.firstEndsOn ?? contract.endsOn),
      wasRefused: lastChangeTo(history, 'accepted', 'not-accepted')?.toStage === 'not-accepted',
      applicationReportsDone: countSettled(standing, 'application-report'),
      calendar: supposed.calendar ?? calendar,
    },
    (kind, ordinal) => milestoneTitle(kind, ordinal, 'vi'),
  );
  const begunAnewOn = evaluationBegunAnewOn(history);
  return { planned, happened, begunAnewOn, calendarRevision: calendar.revision };
}

/** What the stage history and the councils say has happened; milestones completed by hand are kept as they are. */
function happenedTo(stage: Stage, { history, standing, evaluation, grade }: Past): Happened {
  const dayOf = (reached: Stage) => toTheDay(lastChangeTo(history, reached)?.effectiveDate);
  const registration = history.find(({ details }) => details.registration)?.details.registration as
    | { date?: PartialDate }
    | undefined;
  const isGraded = lastChangeTo(history, 'accepted', 'not-accepted') !== undefined;
  const handedInOn = isHandedIn(stage) ? dayOf('acceptance-submitted') : undefined;
  const days: Happened = {
    'acceptance-dossier': handedInOn,
    'contract-end': handedInOn,
    'validity-notice': evaluation.validOn ?? undefined,
    'council-decision': evaluation.councilSince ?? undefined,
    'documents-to-members': evaluation.documentsOn ?? undefined,
    'written-comments': evaluation.commentsOn ?? undefined,
    'acceptance-meeting': evaluation.heldOn ?? (isGraded ? toTheDay(grade?.acceptedOn) : undefined),
    conclusion: evaluation.conclusionOn ?? undefined,
    'dossier-completion': evaluation.completedOn ?? undefined,
    'result-registration': toTheDay(registration?.date),
    recognition: dayOf('recognized'),
  };
  const byRecord = Object.fromEntries(Object.entries(days).filter(([, day]) => day)) as Happened;
  return { ...completedByHand(standing, evaluationBegunAnewOn(history)), ...byRecord };
}

/** A stage change, stored or supposed. */
type PastMove = Pick<StageChange, 'fromStage' | 'toStage' | 'effectiveDate' | 'details'> &
  Partial<Pick<StageChange, 'createdAt'>>;

interface Past {
  readonly history: readonly PastMove[];
  readonly standing: readonly Milestone[];
  readonly evaluation: AcceptanceProgress;
  readonly grade: ProjectGrade | undefined;
}

function asPast({ from, to, effectiveDate, details }: SupposedMove): PastMove {
  return { fromStage: from, toStage: to, effectiveDate, details };
}

/** When the evaluation was last to begin again. */
function repeatedAt(history: readonly PastMove[]): Date | null {
  const repeating = history.find(
    ({ fromStage, toStage }) => fromStage && undoesVerdicts(fromStage as Stage, toStage as Stage),
  );
  return repeating?.createdAt ?? null;
}

/** By a dossier that was returned, or a refusal after which another came. */
function evaluationBegunAnewOn(history: readonly PastMove[]): PlainDate | null {
  const begun = history.find(
    ({ fromStage, toStage }) =>
      (fromStage === 'acceptance-submitted' && toStage === 'in-progress') ||
      (fromStage === 'not-accepted' && toStage === 'acceptance-submitted'),
  );
  return begun ? firstDayOf(begun.effectiveDate) : null;
}

/** Handed in, or taken off by a person: the next one is asked for either way. */
function countSettled(standing: readonly Milestone[], kind: string): number {
  return standing.filter((one) => one.kind === kind && one.completion !== null).length;
}

/**
 * Histories come newest first; an evaluation counts by its last, also when the project was closed after it. A suspended project
 * that resumes reaches nothing new.
 */
function lastChangeTo(history: readonly PastMove[], ...stages: readonly Stage[]): PastMove | undefined {
  return history.find(
    ({ fromStage, toStage }) => fromStage !== 'suspended' && stages.includes(toStage as Stage),
  );
}

const NOT_HANDED_IN: ReadonlySet<Stage> = new Set(['contracted', 'in-progress', 'suspended']);

/** A dossier that was returned counts as not handed in. */
function isHandedIn(stage: Stage): boolean {
  return !NOT_HANDED_IN.has(stage);
}

function toTheDay(date: PartialDate | null | undefined): PlainDate | undefined {
  return date ? lastDayOf(date) : undefined;
}
