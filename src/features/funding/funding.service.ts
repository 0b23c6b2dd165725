import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { allowUnless } from '../../domain/refusal.js';
import type { Language } from '../../domain/values/language.js';
import { decideRoom } from '../../domain/values/list-room.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { findingsIn } from '../../wording/funding-rules.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { FundingPlanInput } from './funding.dto.js';
import { FundingRepository } from './funding.repository.js';
import { PlanJudge } from './plan-judge.js';
import { PlanRulesReader } from './plan-rules.reader.js';
import { planView } from './plan-view.js';

@Injectable()
export class FundingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly plans: FundingRepository,
    private readonly judge: PlanJudge,
    private readonly rules: PlanRulesReader,
    private readonly decisions: DecisionsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * A new version, whole; the versions before it stay as they were.
   * @param newest the version that was the newest when this one was drawn from it
   */
  writePlan(
    act: Act,
    projectId: string,
    input: FundingPlanInput,
    language: Language = act.actor.language,
    newest?: number,
  ) {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, act, projectId);
      if (newest !== undefined && (await this.plans.find(tx, projectId))?.version !== newest)
        throw Refused.because('stale-version');
      accept(decideRoom('plan-versions', await this.plans.countVersions(tx, projectId)));
      const { facts, effectiveDate, findings, refusals } = await this.judge.judge(tx, project, input);
      accept(allowUnless(refusals.find((about) => about.length > 0) ?? [], null));

      const decision = input.decision && (await this.decisions.findOrRegister(tx, act, input.decision));
      if (decision) await this.parts.linkDecision(tx, projectId, decision.id, 'funds');
      const { totalPrecision, totalAsWritten, differenceReason, source } = input;
      const plan = await this.plans.insert(
        tx,
        {
          projectId,
          kind: facts.kind,
          totalVnd: facts.totalVnd,
          totalPrecision,
          totalAsWritten,
          differenceReason,
          source,
          decisionId: decision?.id,
          effectiveDate,
          createdAt: await this.clock.now(tx),
        },
        facts.lines,
        facts.cuts,
      );
      await this.projects.update(tx, project);
      await this.audit.record(tx, act, {
        act: 'funding-plan.written',
        root: { kind: 'project', id: projectId },
        subject: { kind: 'funding-plan', id: plan.id },
        after: { ...plan, decision },
        effectiveDate,
      });
      return { ...planView(plan), findings: findingsIn(findings, language) };
    });
  }

  getPlan(actor: Actor, projectId: string, version?: number, language: Language = actor.language) {
    return this.transactions.read(async (tx) => {
      await this.projects.getOwn(tx, actor, projectId);
      const plan = await this.plans.find(tx, projectId, version);
      if (!plan) throw Refused.because('not-found');
      const findings = await this.rules.findings(tx, projectId, plan, plan.version);
      return {
        ...planView(plan),
        findings: findingsIn(findings, language),
        versions: await this.plans.versions(tx, projectId),
      };
    });
  }
}
