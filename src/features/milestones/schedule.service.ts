import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { remindersRing } from '../../domain/lifecycle/stages.js';
import { actorOf } from '../../domain/schedule/law-milestones.js';
import type { PlannedMilestone } from '../../domain/schedule/milestones.js';
import {
  movesOf,
  type ScheduleMove,
  type ScheduleStep,
  scheduleChange,
} from '../../domain/schedule/schedule-change.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import type { Project } from '../projects/project.entity.js';
import { ReminderPlan } from '../reminders/reminder-plan.js';
import type { Milestone } from './milestone.entity.js';
import { MilestoneRepository } from './milestones.repository.js';
import type { SchedulePlanner, StandingSchedule, Supposition } from './schedule-planner.js';

export const MILESTONE_SUBJECT = 'milestone';

/** Lays milestones out and moves them, with their reminders, inside the transaction of the act that asks for it. */
@Injectable()
export class ScheduleService {
  /** Filled by the feature that knows contracts and councils. */
  planner: SchedulePlanner = async (_, projects) => projects.map(() => null);

  constructor(
    private readonly milestones: MilestoneRepository,
    private readonly reminders: ReminderPlan,
    private readonly audit: AuditTrail,
    private readonly calendar: HolidayCalendar,
    private readonly clock: Clock,
  ) {}

  /**
   * The law's milestones count from each other, from the contract and from what councils do: what changed may move them.
   *
   * @returns whether any did
   */
  async follow(tx: Tx, act: Act, project: Project): Promise<boolean> {
    const standing = await this.milestones.ofProject(tx, project.id);
    await this.calendar.hold(tx);
    const [schedule] = await this.planner(tx, [{ project, standing }], {});
    if (!schedule) return false;
    const { planned, happened, begunAnewOn, calendarRevision } = schedule;
    const steps = scheduleChange(standing, planned, happened, begunAnewOn);
    await this.apply(tx, act, project, steps);
    await this.milestones.laidOutUnder(tx, project.id, calendarRevision);
    return steps.length > 0;
  }

  /** Where the schedule would move, if this were so; nothing changes. */
  async foresee(
    tx: Tx,
    project: Project,
    supposed: Supposition,
    change: (standing: Milestone) => Milestone = (milestone) => milestone,
  ): Promise<ScheduleMove[]> {
    const standing = (await this.milestones.ofProject(tx, project.id)).map(change);
    const [moves] = await this.moves(tx, [{ project, standing }], supposed);
    return moves!;
  }

  /** The same of many, asked for together. */
  async foreseeAll(
    tx: Tx,
    projects: readonly Project[],
    supposed: Supposition,
  ): Promise<readonly ScheduleMove[][]> {
    const standing = await this.milestones.ofProjects(
      tx,
      projects.map(({ id }) => id),
    );
    const all = projects.map((project) => ({ project, standing: standing.get(project.id) ?? [] }));
    return this.moves(tx, all, supposed);
  }

  private async moves(
    tx: Tx,
    projects: readonly StandingSchedule[],
    supposed: Supposition,
  ): Promise<ScheduleMove[][]> {
    const schedules = await this.planner(tx, projects, supposed);
    return schedules.map((schedule, at) => {
      if (!schedule) return [];
      const { planned, happened, begunAnewOn } = schedule;
      return movesOf(scheduleChange(projects[at]!.standing, planned, happened, begunAnewOn));
    });
  }

  async add(tx: Tx, act: Act, project: Project, input: NewMilestoneRow): Promise<Milestone> {
    const createdAt = await this.clock.now(tx);
    const milestone = await this.milestones.insert(tx, { ...input, projectId: project.id, createdAt });
    await this.remind(tx, project, milestone);
    await this.auditChange(tx, act, 'milestone.set', milestone, null);
    return milestone;
  }

  /** A new date or another responsible voids the reminders of the old ones; a new title does not. */
  async move(
    tx: Tx,
    act: Act,
    project: Project,
    before: Milestone,
    change: MilestoneMove,
  ): Promise<Milestone> {
    const { dueDate = before.dueDate, responsiblePersonId = before.responsiblePersonId } = change;
    const isRearranged = dueDate !== before.dueDate || responsiblePersonId !== before.responsiblePersonId;
    const revision = isRearranged ? before.revision + 1 : before.revision;
    if (isRearranged) await this.reminders.cancel(tx, MILESTONE_SUBJECT, before.id, 'rearranged');
    const after = await this.milestones.update(tx, before, { ...change, revision });
    if (isRearranged) await this.remind(tx, project, after);
    await this.auditChange(tx, act, 'milestone.moved', after, before);
    return after;
  }

  moveByHand(
    tx: Tx,
    act: Act,
    project: Project,
    before: Milestone,
    change: MilestoneMove,
  ): Promise<Milestone> {
    return this.move(tx, act, project, before, movedByHand(before, change));
  }

  async complete(
    tx: Tx,
    act: Act,
    before: Milestone,
    change: Pick<Milestone, 'completedOn' | 'completion'>,
  ): Promise<Milestone> {
    await this.reminders.cancel(tx, MILESTONE_SUBJECT, before.id, 'milestone-completed');
    const after = await this.milestones.update(tx, before, { ...change, state: 'completed' } as never);
    await this.auditChange(tx, act, 'milestone.completed', after, before);
    return after;
  }

  /** @param completion what a person says of it; none when the schedule drops it, and may set it again */
  async drop(
    tx: Tx,
    act: Act,
    before: Milestone,
    completion: Milestone['completion'] = null,
  ): Promise<Milestone> {
    await this.reminders.cancel(tx, MILESTONE_SUBJECT, before.id, 'milestone-cancelled');
    const after = await this.milestones.update(tx, before, { state: 'cancelled', completion } as never);
    await this.auditChange(tx, act, 'milestone.cancelled', after, before, completion?.conclusion);
    return after;
  }

  /** Reminders are held while a project is suspended and stop for good where it ends. */
  async hold(tx: Tx, projectId: string, reason: string): Promise<void> {
    for (const milestone of await this.milestones.openOfProject(tx, projectId)) {
      await this.reminders.cancel(tx, MILESTONE_SUBJECT, milestone.id, reason);
    }
  }

  /** Plans anew what was held; a new revision, since the rows of the old one are settled. */
  async resume(tx: Tx, project: Project): Promise<void> {
    for (const milestone of await this.milestones.openOfProject(tx, project.id)) {
      const renewed = await this.milestones.update(tx, milestone, { revision: milestone.revision + 1 });
      await this.remind(tx, project, renewed);
    }
  }

  private async apply(
    tx: Tx,
    act: Act,
    project: Project,
    steps: readonly ScheduleStep<Milestone>[],
  ): Promise<void> {
    const changed = new Map<unknown, Milestone>();
    for (const step of steps) {
      const before = changed.get(step.planned) ?? step.standing!;
      const after = await this.take(tx, act, project, step, before);
      if (step.planned) changed.set(step.planned, after);
    }
  }

  private take(
    tx: Tx,
    act: Act,
    project: Project,
    { change, planned, to }: ScheduleStep<Milestone>,
    before: Milestone,
  ): Promise<Milestone> {
    const { dueDate, projected } = planned ?? before;
    switch (change) {
      case 'added':
        return this.add(tx, act, project, { ...planned!, origin: 'law' });
      case 'moved':
        return this.move(tx, act, project, before, { dueDate, projected });
      case 'completed':
        return this.complete(tx, act, before, { completedOn: to, completion: null });
      case 'reopened':
        return this.reopen(tx, act, project, before, planned!);
      case 'dropped':
        return this.drop(tx, act, before);
    }
  }

  private async reopen(
    tx: Tx,
    act: Act,
    project: Project,
    before: Milestone,
    { dueDate, projected }: PlannedMilestone,
  ): Promise<Milestone> {
    const revision = before.revision + 1;
    const change = { state: 'open', completedOn: null, completion: null, dueDate, projected, revision };
    const after = await this.milestones.update(tx, before, change as never);
    await this.remind(tx, project, after);
    await this.auditChange(tx, act, 'milestone.reopened', after, before);
    return after;
  }

  /** A milestone that was set aside or completed has nothing to ring for. */
  private async remind(tx: Tx, project: Project, milestone: Milestone): Promise<void> {
    if (milestone.state !== 'open' || !remindersRing(project.stage)) return;
    const { id, revision, kind: topic, dueDate } = milestone;
    await this.reminders.plan(tx, { kind: MILESTONE_SUBJECT, id, revision, topic, dueDate });
  }

  private async auditChange(
    tx: Tx,
    act: Act,
    word: string,
    after: Milestone,
    before: Milestone | null,
    reason?: string,
  ): Promise<void> {
    await this.audit.record(tx, act, {
      act: word,
      root: { kind: 'project', id: after.projectId },
      subject: { kind: 'milestone', id: after.id },
      before,
      after,
      reason,
    });
  }
}

export type MilestoneMove = Partial<
  Pick<Milestone, 'title' | 'dueDate' | 'projected' | 'movedByHand' | 'responsiblePersonId'>
>;
type NewMilestoneRow = Pick<Milestone, 'kind' | 'title' | 'dueDate' | 'origin'> &
  Partial<Pick<Milestone, 'projected' | 'article' | 'responsiblePersonId'>>;

/** A date that a person sets stands: the schedule moves it no more. */
export function movedByHand(before: Milestone, change: MilestoneMove): MilestoneMove {
  if (before.origin === 'law' && change.title)
    throw Refused.because('law-milestone-keeps-its-title', {}, 'title');
  return { ...change, ...(change.dueDate && { projected: false, movedByHand: true }) };
}

/** Whom it is up to where nobody is named: the principal investigator, unless the law has the office or the council act. */
export function responsibleFor(
  { responsiblePersonId, origin, kind }: Pick<Milestone, 'responsiblePersonId' | 'origin' | 'kind'>,
  principalInvestigatorId: string | null,
): string | null {
  const isUpToHost = origin === 'own' || actorOf(kind) === 'investigator';
  return responsiblePersonId ?? (isUpToHost ? principalInvestigatorId : null);
}
