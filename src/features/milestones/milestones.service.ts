import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { checkMilestoneAct, type MilestoneAct } from '../../domain/schedule/milestone-rights.js';
import type { ScheduleMove } from '../../domain/schedule/schedule-change.js';
import { decideRoom } from '../../domain/values/list-room.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { accept, Refused } from '../../platform/refused.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { ReminderViews } from '../reminders/reminder-views.js';
import { ReminderRepository } from '../reminders/reminders.repository.js';
import type { MilestoneChange, MilestoneCompletion, MilestoneQuery, NewMilestone } from './milestone.dto.js';
import type { Milestone } from './milestone.entity.js';
import { MilestoneRepository } from './milestones.repository.js';
import { MILESTONE_SUBJECT, movedByHand, ScheduleService } from './schedule.service.js';

@Injectable()
export class MilestonesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly milestones: MilestoneRepository,
    private readonly schedule: ScheduleService,
    private readonly reminders: ReminderRepository,
    private readonly reminderViews: ReminderViews,
    private readonly clock: Clock,
  ) {}

  setMilestone(act: Act, projectId: string, input: NewMilestone): Promise<Milestone> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lockHosted(tx, act, projectId);
      await this.checkResponsible(tx, act, input);
      accept(decideRoom('milestones', await this.milestones.countOwn(tx, projectId)));
      const milestone = await this.schedule.add(tx, act, project, { ...input, origin: 'own' });
      await this.projects.update(tx, project);
      return milestone;
    });
  }

  changeMilestone(
    act: Act,
    id: string,
    { cancelled, reason, ...change }: MilestoneChange,
  ): Promise<Milestone> {
    return this.transactions.run(async (tx) => {
      const { milestone, project } = await this.lockOpen(tx, act, id, 'change');
      await this.checkResponsible(tx, act, change);
      const changed = cancelled
        ? await this.schedule.drop(tx, act, milestone, { conclusion: reason })
        : await this.schedule.moveByHand(tx, act, project, milestone, change);
      if (cancelled) await this.schedule.follow(tx, act, project);
      await this.projects.update(tx, project);
      return changed;
    });
  }

  /** What the change would move, or why it is refused; nothing changes. */
  rehearseChange(act: Act, id: string, { cancelled, reason, ...change }: MilestoneChange) {
    return this.transactions.read(async (tx) => {
      const { milestone, project } = await this.readOpen(tx, act, id, 'change');
      const { dueDate = milestone.dueDate } = cancelled ? {} : movedByHand(milestone, change);
      if (cancelled) {
        const others = await this.schedule.foresee(tx, project, {}, (one) =>
          one.id === id ? { ...one, state: 'cancelled', completion: { conclusion: reason } } : one,
        );
        return { dryRun: true, moves: [moveOf(milestone, 'dropped', null), ...others] };
      }
      const moves = dueDate === milestone.dueDate ? [] : [moveOf(milestone, 'moved', dueDate)];
      return { dryRun: true, moves };
    });
  }

  /** What else the completion would move: the law counts on from the day something was done. */
  rehearseCompletion(act: Act, id: string, { effectiveDate, ...completion }: MilestoneCompletion) {
    return this.transactions.read(async (tx) => {
      const { milestone, project } = await this.readOpen(tx, act, id, 'complete');
      const completedOn = await this.pastDay(tx, effectiveDate);
      const completed = { state: 'completed', completedOn, completion } as const;
      const others = await this.schedule.foresee(tx, project, {}, (one) =>
        one.id === id ? { ...one, ...completed } : one,
      );
      return { dryRun: true, moves: [moveOf(milestone, 'completed', completedOn), ...others] };
    });
  }

  completeMilestone(
    act: Act,
    id: string,
    { effectiveDate, ...completion }: MilestoneCompletion,
  ): Promise<Milestone> {
    return this.transactions.run(async (tx) => {
      const { milestone, project } = await this.lockOpen(tx, act, id, 'complete');
      const completedOn = await this.pastDay(tx, effectiveDate);
      const completed = await this.schedule.complete(tx, act, milestone, { completedOn, completion });
      await this.schedule.follow(tx, act, project);
      await this.projects.update(tx, project);
      return completed;
    });
  }

  listOfProject(actor: Actor, projectId: string): Promise<Page<Milestone>> {
    return this.transactions.read(async (tx) => {
      await this.projects.getVisible(tx, actor, projectId);
      return { items: await this.milestones.ofProject(tx, projectId), nextCursor: null };
    });
  }

  listOpen(actor: Actor, query: MilestoneQuery) {
    return this.transactions.read(async (tx) => {
      const filter = {
        dueBy: query.due,
        ...(query.overdue === 'true' && { overdueOn: await this.clock.today(tx) }),
        ...(query.mine === 'true' && { ofPersonId: actor.personId }),
      };
      const rows = await this.milestones.listOpen(tx, actor, filter, limitOf(query) + 1, cursorKey(query, 2));
      return pageOf(rows, query, (milestone) => [milestone.dueDate, milestone.id]);
    });
  }

  getMilestone(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      const milestone = await this.milestones.get(tx, id);
      const project = await this.projects.getVisible(tx, actor, milestone.projectId);
      return { milestone, project };
    });
  }

  listReminders(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      const milestone = await this.milestones.get(tx, id);
      await this.projects.getVisible(tx, actor, milestone.projectId);
      const rows = await this.reminders.ofSubject(tx, MILESTONE_SUBJECT, id);
      return { items: await this.reminderViews.describe(tx, actor, rows) };
    });
  }

  /** The project is the root and is locked first; then the milestone is read as it stands under that lock. */
  private async lockOpen(
    tx: Tx,
    act: Act,
    id: string,
    what: MilestoneAct,
  ): Promise<{ milestone: Milestone; project: Project }> {
    const { expectedVersion: _, ...actOnRoot } = act;
    const { projectId } = await this.milestones.get(tx, id);
    const project = await this.projects.lockHosted(tx, actOnRoot, projectId);
    return { milestone: checkOpen(await this.milestones.get(tx, id), act, what), project };
  }

  private async readOpen(tx: Tx, act: Act, id: string, what: MilestoneAct) {
    const milestone = await this.milestones.get(tx, id);
    const project = await this.projects.getHosted(tx, act.actor, milestone.projectId);
    return { milestone: checkOpen(milestone, act, what), project };
  }

  /** A host names those that they know; who may not open the project is told nothing, and the secretary in their place. */
  private async checkResponsible(
    tx: Tx,
    { actor }: Act,
    { responsiblePersonId: id }: Pick<NewMilestone, 'responsiblePersonId'>,
  ): Promise<void> {
    if (!id || (await this.projects.knownPersons(tx, actor, [id])).has(id)) return;
    throw Refused.because('unknown-reference', { field: 'responsiblePersonId' }, 'responsiblePersonId');
  }

  private async pastDay(tx: Tx, asked?: string): Promise<string> {
    const today = await this.clock.today(tx);
    const date = asked ?? today;
    if (date > today) throw Refused.because('effective-date-in-future', { date }, 'effectiveDate');
    return date;
  }
}

/** Still open, as it was seen, and this actor's to change. */
function checkOpen(milestone: Milestone, { actor, expectedVersion }: Act, what: MilestoneAct): Milestone {
  if (expectedVersion !== undefined && milestone.version !== expectedVersion)
    throw Refused.because('stale-version');
  if (milestone.state !== 'open') throw Refused.because('milestone-not-open', { state: milestone.state });
  const refusals = checkMilestoneAct(what, milestone, actor.roles);
  if (refusals.length > 0) throw new Refused(refusals);
  return milestone;
}

function moveOf(
  { id, kind, title, dueDate }: Milestone,
  change: ScheduleMove['change'],
  to: ScheduleMove['to'],
): ScheduleMove {
  return { change, milestoneId: id, kind, title, from: dueDate, to };
}
