import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { remindersRing } from '../../domain/lifecycle/stages.js';
import type { PlannedMilestone } from '../../domain/schedule/milestones.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Project } from '../projects/project.entity.js';
import { ReminderPlan } from '../reminders/reminder-plan.js';
import type { Milestone } from './milestone.entity.js';
import { MilestoneRepository } from './milestones.repository.js';

export const MILESTONE_SUBJECT = 'milestone';

/** Lays milestones out and moves them, with their reminders, inside the transaction of the act that asks for it. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly milestones: MilestoneRepository,
    private readonly reminders: ReminderPlan,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the law's milestones in line with its schedule: new ones are added, open ones moved, those that have happened
   * completed, and those that the schedule itself had settled opened again when it no longer does (a returned dossier).
   */
  async layOut(
    tx: Tx,
    act: Act,
    project: Project,
    schedule: readonly PlannedMilestone[],
    happened: DaysByKind,
  ): Promise<void> {
    const standing = await this.milestones.ofProject(tx, project.id);
    for (const planned of schedule) {
      let known = standing.find((one) => one.origin === 'law' && keyOf(one) === keyOf(planned));
      const day = happened[planned.kind];
      if (known && known.state !== 'open' && (isSettledByHand(known) || (known.state === 'completed' && day)))
        continue;
      if (!known) known = await this.add(tx, act, project, { ...planned, origin: 'law' });
      else if (known.state !== 'open') known = await this.reopen(tx, act, project, known, planned);
      else if (isOutOfStep(known, planned)) {
        const { dueDate, projected } = planned;
        known = await this.move(tx, act, project, known, { dueDate, projected });
      }
      if (day) await this.complete(tx, act, known, { completedOn: day, completion: null });
    }
    for (const gone of standing.filter((one) => one.origin === 'law' && one.state === 'open')) {
      if (!schedule.some((planned) => keyOf(planned) === keyOf(gone))) await this.drop(tx, act, gone);
    }
  }

  /** The law's milestones count from each other: what is settled here may move others. */
  follow: (tx: Tx, act: Act, project: Project) => Promise<void> = async () => {};

  async add(tx: Tx, act: Act, project: Project, input: NewMilestoneRow): Promise<Milestone> {
    const createdAt = await this.clock.now(tx);
    const milestone = await this.milestones.insert(tx, { ...input, projectId: project.id, createdAt });
    await this.remind(tx, project, milestone);
    await this.auditChange(tx, act, 'milestone.set', milestone, null);
    return milestone;
  }

  private async reopen(
    tx: Tx,
    act: Act,
    project: Project,
    before: Milestone,
    { dueDate, projected }: PlannedMilestone,
  ): Promise<Milestone> {
    const revision = before.revision + 1;
    const change = { state: 'open', completedOn: null, dueDate, projected, revision };
    const after = await this.milestones.update(tx, before, change as never);
    await this.remind(tx, project, after);
    await this.auditChange(tx, act, 'milestone.reopened', after, before);
    return after;
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
    if (before.origin === 'law' && change.title)
      throw Refused.because('law-milestone-keeps-its-title', {}, 'title');
    const dated = change.dueDate ? { projected: false, movedByHand: true } : {};
    return this.move(tx, act, project, before, { ...change, ...dated });
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

  /** The days on which the law's milestones of a kind were completed, the last one where there are several. */
  async completedByHand(tx: Tx, projectId: string): Promise<DaysByKind> {
    const completed = (await this.milestones.ofProject(tx, projectId)).filter(
      (one) => one.state === 'completed' && one.origin === 'law' && isSettledByHand(one),
    );
    return Object.fromEntries(
      completed
        .map(({ kind, completedOn }) => [kind, completedOn!])
        .filter(([kind]) => !REPEATED_KINDS.has(kind!)),
    );
  }

  async countCompleted(tx: Tx, projectId: string, kind: string): Promise<number> {
    const milestones = await this.milestones.ofProject(tx, projectId);
    return milestones.filter((one) => one.kind === kind && one.state === 'completed').length;
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

type DaysByKind = Partial<Readonly<Record<string, PlainDate>>>;
const REPEATED_KINDS: ReadonlySet<string> = new Set(['periodic-report', 'inspection', 'application-report']);
type MilestoneMove = Partial<
  Pick<Milestone, 'title' | 'dueDate' | 'projected' | 'movedByHand' | 'responsiblePersonId'>
>;
type NewMilestoneRow = Pick<Milestone, 'kind' | 'title' | 'dueDate' | 'origin'> &
  Partial<Pick<Milestone, 'projected' | 'article' | 'responsiblePersonId'>>;

/** The law's milestones of one kind are told apart by their number: first, second report. */
function keyOf({ kind, title }: { kind: string; title: string }): string {
  return `${kind} ${ordinalIn(title)}`;
}

/** What a person completed or took off carries a note of it, and the schedule leaves it alone. */
function isSettledByHand({ completion }: Milestone): boolean {
  return completion !== null;
}

function isOutOfStep(known: Milestone, planned: PlannedMilestone): boolean {
  return !known.movedByHand && (known.dueDate !== planned.dueDate || known.projected !== planned.projected);
}

/** The law's milestones of one kind are numbered at the end of their title. */
export function ordinalIn(title: string): number | null {
  const digits = /\d+$/.exec(title)?.[0];
  return digits ? Number(digits) : null;
}
