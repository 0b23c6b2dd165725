import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideTransition } from '../../domain/lifecycle/decide-transition.js';
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { TransitionChange } from '../../domain/lifecycle/transition-facts.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { ScheduleService } from '../milestones/schedule.service.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { ContractSchedule } from './contract-schedule.js';
import type { TransitionInput } from './lifecycle.dto.js';
import { TransitionFactsReader } from './transition-facts.reader.js';

/** What the paper of a move does to the project, as the register's link says it. */
const DECISION_ROLE: Partial<Record<Stage, string>> = {
  defined: 'approves-list',
  selected: 'selects',
  rejected: 'notifies-result',
  approved: 'approves',
  contracted: 'approves-contract',
  recognized: 'recognizes',
  suspended: 'suspends',
  terminated: 'terminates',
};

/** Moves a project from stage to stage, by the table and with the papers that each arrow asks for. */
@Injectable()
export class LifecycleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly facts: TransitionFactsReader,
    private readonly decisions: DecisionsService,
    private readonly schedule: ContractSchedule,
    private readonly milestones: ScheduleService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  moveProject(act: Act, id: string, input: TransitionInput) {
    return this.transactions.run((tx) => this.move(tx, act, id, input));
  }

  /** Inside the transaction of a larger act. */
  async move(tx: Tx, act: Act, id: string, input: TransitionInput) {
    const project = await this.projects.lockOwn(tx, act, id);
    const move = accept(decideTransition(await this.facts.read(tx, act.actor, project), input));
    const moved = await this.save(tx, act, project, input, move);
    return { ...move, project: moved };
  }

  /** What the move would do, or why it is refused; nothing changes. */
  rehearseMove(act: Act, id: string, input: TransitionInput) {
    return this.transactions.read(async (tx) => {
      const project = await this.projects.getOwn(tx, act.actor, id);
      const move = accept(decideTransition(await this.facts.read(tx, act.actor, project), input));
      return { ...move, dryRun: true, moves: await this.foreseeMoves(tx, project, input, move) };
    });
  }

  /** An act recorded from old papers brings more than its date: of that no move is foretold. */
  private async foreseeMoves(tx: Tx, project: Project, input: TransitionInput, move: TransitionChange) {
    const { contract, registration, recorded } = input;
    if (recorded) return [];
    const { from, to, effectiveDate } = move;
    const details = { registration };
    return this.milestones.foresee(tx, project, { contract, move: { from, to, effectiveDate, details } });
  }

  private async save(
    tx: Tx,
    act: Act,
    before: Project,
    input: TransitionInput,
    move: TransitionChange,
  ): Promise<Project> {
    const { id } = before;
    const decision =
      input.decision &&
      (await this.decisions.findOrRegister(tx, act, input.decision, () => this.parts.decisionIds(tx, id)));
    if (decision) await this.parts.linkDecision(tx, id, decision.id, DECISION_ROLE[move.to] ?? 'concerns');
    const { appraisal, contract, registration, recorded } = input;
    const details = { appraisal, contract, registration, recorded, warnings: move.warnings, gaps: move.gaps };
    await this.parts.appendStageChange(tx, {
      projectId: id,
      fromStage: move.from,
      toStage: move.to,
      effectiveDate: move.effectiveDate,
      decisionId: decision?.id ?? null,
      reason: input.reason ?? recorded?.reason ?? null,
      details,
      recorded: Boolean(recorded),
      accountId: act.actor.accountId,
      createdAt: await this.clock.now(tx),
    });
    const after = await this.projects.update(tx, before, {
      stage: move.to,
      suspendedFrom: move.to === 'suspended' ? move.from : null,
      lastActOn: move.effectiveDate,
    });
    await this.saveConsequences(tx, act, after, input, move);
    await this.audit.record(tx, act, {
      act: 'project.moved',
      root: { kind: 'project', id },
      before: { stage: move.from },
      after: { stage: move.to, decision, ...details },
      reason: input.reason,
      effectiveDate: move.effectiveDate,
    });
    return after;
  }

  private async saveConsequences(
    tx: Tx,
    act: Act,
    project: Project,
    input: TransitionInput,
    move: TransitionChange,
  ): Promise<void> {
    if (input.contract) await this.schedule.sign(tx, project, input.contract);
    if (input.recorded && (move.to === 'accepted' || move.to === 'not-accepted')) {
      await this.recordGrade(tx, project.id, input, move);
    }
    await this.schedule.followStage(tx, act, project, move.from);
  }

  /** A grade without ballots stands as the papers print it; one that a council gave is left alone. */
  private async recordGrade(
    tx: Tx,
    projectId: string,
    { recorded }: TransitionInput,
    move: TransitionChange,
  ): Promise<void> {
    const known = await this.parts.gradeOf(tx, projectId);
    if (known?.verdictId || !recorded) return;
    const { grade, gradeAsWritten, scoreAsWritten, acceptedOn, reason } = recorded;
    await this.parts.setGrade(tx, {
      projectId,
      grade: grade === 'unknown' ? null : (grade ?? null),
      asWritten: gradeAsWritten ?? null,
      scoreAsWritten: scoreAsWritten ?? null,
      acceptedOn: acceptedOn ?? move.effectiveDate,
      verdictId: null,
      source: reason,
    });
  }
}
