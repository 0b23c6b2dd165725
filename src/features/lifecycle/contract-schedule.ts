import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { isRunning, remindersRing, type Stage } from '../../domain/lifecycle/stages.js';
import type { LawMilestoneKind } from '../../domain/schedule/law-milestones.js';
import { lawMilestones } from '../../domain/schedule/milestones.js';
import { lastDayOf, type PartialDate, type PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { milestoneTitle } from '../../wording/words.js';
import { CouncilRepository } from '../councils/councils.repository.js';
import { ScheduleService } from '../milestones/schedule.service.js';
import type { Project } from '../projects/project.entity.js';
import type { StageChange } from '../projects/project-parts.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import type { ContractInput } from './lifecycle.dto.js';

type Happened = Partial<Record<LawMilestoneKind, PlainDate>>;

/** Keeps a project's milestones in step with its contract, its stage and what has happened to it. */
@Injectable()
export class ContractSchedule implements OnModuleInit {
  constructor(
    private readonly parts: ProjectPartsRepository,
    private readonly councils: CouncilRepository,
    private readonly schedule: ScheduleService,
  ) {}

  onModuleInit(): void {
    this.schedule.follow = (tx, act, project) => this.layOut(tx, act, project);
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
    await this.layOut(tx, act, project);
  }

  /** Reminders are held while a project is suspended, planned anew when it resumes, and stop where it ends without a result. */
  async followStage(tx: Tx, act: Act, project: Project, from: Stage): Promise<void> {
    if (project.stage === 'suspended') return this.schedule.hold(tx, project.id, 'project-suspended');
    if (!isRunning(project.stage)) return this.schedule.hold(tx, project.id, 'project-ended');
    if (from === 'suspended') await this.schedule.resume(tx, project);
    await this.layOut(tx, act, project);
  }

  private async layOut(tx: Tx, act: Act, project: Project): Promise<void> {
    if (!remindersRing(project.stage)) return;
    const contract = await this.parts.contractOf(tx, project.id);
    if (!contract?.effectiveOn || !contract.endsOn) return;
    const history = await this.parts.stageHistory(tx, project.id);
    const happened = await this.happened(tx, project, history);
    const planned = lawMilestones(
      {
        effectiveOn: contract.effectiveOn,
        endsOn: contract.endsOn,
        approvedOn: lastChangeTo(history, 'approved')?.effectiveDate,
        happened,
        wasExtended: contract.endsOn !== contract.firstEndsOn,
        wasRefused: lastChangeTo(history, 'accepted', 'not-accepted')?.toStage === 'not-accepted',
        applicationReportsDone: await this.schedule.countCompleted(tx, project.id, 'application-report'),
      },
      (kind, ordinal) => milestoneTitle(kind, ordinal, 'vi'),
    );
    await this.schedule.layOut(tx, act, project, planned, happened);
  }

  /** What the stage history and the councils say has happened; milestones completed by hand are kept as they are. */
  private async happened(tx: Tx, project: Project, history: readonly StageChange[]): Promise<Happened> {
    const dayOf = (stage: Stage) => toTheDay(lastChangeTo(history, stage)?.effectiveDate);
    const registration = history.find(({ details }) => details.registration)?.details.registration as
      | { date?: PartialDate }
      | undefined;
    const grade = await this.parts.gradeOf(tx, project.id);
    const isGraded = lastChangeTo(history, 'accepted', 'not-accepted') !== undefined;
    const handedInOn = isHandedIn(project.stage) ? dayOf('acceptance-submitted') : undefined;
    const days: Happened = {
      'acceptance-dossier': handedInOn,
      'contract-end': handedInOn,
      'council-decision': await this.councils.acceptanceCouncilSince(tx, project.id),
      'acceptance-meeting': isGraded ? toTheDay(grade?.acceptedOn) : undefined,
      'result-registration': toTheDay(registration?.date),
      recognition: dayOf('recognized'),
    };
    const byRecord = Object.fromEntries(Object.entries(days).filter(([, day]) => day)) as Happened;
    return { ...(await this.schedule.completedByHand(tx, project.id)), ...byRecord };
  }
}

/** Histories come newest first; an evaluation counts by its last, also when the project was closed after it. */
function lastChangeTo(history: readonly StageChange[], ...stages: readonly Stage[]): StageChange | undefined {
  return history.find(({ toStage }) => stages.includes(toStage as Stage));
}

const NOT_HANDED_IN: ReadonlySet<Stage> = new Set(['contracted', 'in-progress', 'suspended']);

/** A dossier that was returned counts as not handed in. */
function isHandedIn(stage: Stage): boolean {
  return !NOT_HANDED_IN.has(stage);
}

function toTheDay(date: PartialDate | null | undefined): PlainDate | undefined {
  return date ? lastDayOf(date) : undefined;
}
