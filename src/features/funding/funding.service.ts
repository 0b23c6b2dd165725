import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { checkPaidWithinApproved } from '../../domain/funding/approved-funds.js';
import { withContributorIds } from '../../domain/funding/contributor-names.js';
import { binds, decidePlan, type FundingPlan } from '../../domain/funding/funding-plan.js';
import { refusalsOf } from '../../domain/funding/plan-rules.js';
import { allowUnless } from '../../domain/refusal.js';
import type { Language } from '../../domain/values/language.js';
import { firstDayOf } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { findingsIn } from '../../wording/funding-rules.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { FundingPlanInput } from './funding.dto.js';
import { FundingRepository } from './funding.repository.js';
import { LedgerRepository } from './ledger.repository.js';
import { PlanRulesReader } from './plan-rules.reader.js';
import { planFacts, planView } from './plan-view.js';

@Injectable()
export class FundingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly plans: FundingRepository,
    private readonly ledger: LedgerRepository,
    private readonly rules: PlanRulesReader,
    private readonly decisions: DecisionsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A new version, whole; the versions before it stay as they were. */
  writePlan(act: Act, projectId: string, input: FundingPlanInput, language: Language = act.actor.language) {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, act, projectId);
      const today = await this.clock.today(tx);
      // Figures of old papers without a date are as old as the project.
      const undated = input.kind === 'recorded' ? project.proposedOn : today;
      const effectiveDate = input.effectiveDate ?? input.decision?.date ?? undated;
      for (const [path, date] of [
        ['effectiveDate', effectiveDate],
        ['decision.date', input.decision?.date],
      ] as const) {
        if (date && firstDayOf(date) > today)
          throw Refused.because('effective-date-in-future', { date }, path);
      }
      const facts = await this.named(tx, planFacts(input));
      accept(decidePlan(facts));
      if (binds(facts)) {
        const entries = await this.ledger.ofProject(tx, projectId);
        accept(allowUnless(checkPaidWithinApproved(entries, facts.lines, 'lines'), null));
      }
      const findings = await this.rules.findings(tx, projectId, { ...facts, effectiveDate });
      accept(allowUnless(refusalsOf(findings), null));

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
      await this.projects.getVisible(tx, actor, projectId);
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

  /** With the names of the register, by which a table by contributor meets the lines; old papers keep their words. */
  private async named(tx: Tx, plan: FundingPlan): Promise<FundingPlan> {
    const names = await this.plans.institutionNames(tx, plan.lines);
    const lines = plan.lines.map((line) => {
      return { ...line, institutionName: names.get(line.institutionId ?? '') ?? null };
    });
    return {
      ...plan,
      lines,
      cuts: plan.kind === 'recorded' ? plan.cuts : withContributorIds(plan.cuts, lines),
    };
  }
}
