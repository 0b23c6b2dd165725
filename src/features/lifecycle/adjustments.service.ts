import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { decideAdjustment } from '../../domain/lifecycle/decide-adjustment.js';
import { decideRoom } from '../../domain/values/list-room.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import type { Page } from '../../platform/http/page.js';
import { accept } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { ScheduleService } from '../milestones/schedule.service.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { AdjustmentInput } from './adjustment.dto.js';
import type { Adjustment } from './adjustment.entity.js';
import { AdjustmentRepository } from './adjustments.repository.js';
import { ContractSchedule } from './contract-schedule.js';
import { TransitionFactsReader } from './transition-facts.reader.js';

@Injectable()
export class AdjustmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly adjustments: AdjustmentRepository,
    private readonly facts: TransitionFactsReader,
    private readonly decisions: DecisionsService,
    private readonly schedule: ContractSchedule,
    private readonly milestones: ScheduleService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Checked by the rule set of its time; an extension moves the contract's end and what hangs on it. */
  adjust(act: Act, projectId: string, input: AdjustmentInput) {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lockHosted(tx, act, projectId);
      const change = await this.decide(tx, act, project, input);
      const { warnings, ...row } = change;
      const decision =
        input.decision &&
        (await this.decisions.findOrRegister(tx, act, input.decision, () =>
          this.parts.decisionIds(tx, projectId),
        ));
      if (decision) {
        const role = change.kind === 'extension' ? 'extends' : 'adjusts';
        await this.parts.linkDecision(tx, projectId, decision.id, role);
      }
      const createdAt = await this.clock.now(tx);
      const { reason } = input;
      const adjustment = await this.adjustments.insert(tx, {
        ...row,
        projectId,
        decisionId: decision?.id,
        reason,
        createdAt,
      });
      if (change.newEndDate) await this.schedule.extend(tx, act, project, change.newEndDate);
      await this.projects.update(tx, project);
      await this.audit.record(tx, act, {
        act: 'project.adjusted',
        root: { kind: 'project', id: projectId },
        subject: { kind: 'adjustment', id: adjustment.id },
        before: { endsOn: change.previousEndDate },
        after: { ...adjustment, decision },
        reason,
        effectiveDate: change.effectiveDate,
      });
      return { ...adjustment, warnings };
    });
  }

  /** Which milestones the adjustment would move, or why it is refused; nothing changes. */
  rehearseAdjustment(act: Act, projectId: string, input: AdjustmentInput) {
    return this.transactions.read(async (tx) => {
      const project = await this.projects.getHosted(tx, act.actor, projectId);
      const { newEndDate, previousEndDate, warnings } = await this.decide(tx, act, project, input);
      const moves = newEndDate ? await this.milestones.foresee(tx, project, { endsOn: newEndDate }) : [];
      return { dryRun: true, previousEndDate, newEndDate, moves, warnings };
    });
  }

  list(actor: Actor, projectId: string): Promise<Page<Adjustment>> {
    return this.transactions.read(async (tx) => {
      await this.projects.getVisible(tx, actor, projectId);
      return { items: await this.adjustments.ofProject(tx, projectId), nextCursor: null };
    });
  }

  private async decide(tx: Tx, act: Act, project: Project, input: AdjustmentInput) {
    const granted = await this.adjustments.ofProject(tx, project.id);
    accept(decideRoom('adjustments', granted.length));
    const facts = {
      ...(await this.facts.read(tx, act.actor, project)),
      contract: await this.parts.contractOf(tx, project.id),
      extensionsGranted: granted.filter(({ kind }) => kind === 'extension').length,
      approvedOn: await this.parts.approvedOn(tx, project.id),
    };
    return accept(decideAdjustment(facts, input));
  }
}
