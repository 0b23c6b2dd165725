import { Injectable } from '@nestjs/common';
import { checkPaidWithinApproved } from '../../domain/funding/approved-funds.js';
import { withContributorIds } from '../../domain/funding/contributor-names.js';
import { binds, decidePlan, type FundingPlan } from '../../domain/funding/funding-plan.js';
import { refusalsOf } from '../../domain/funding/plan-rules.js';
import type { RuleFinding } from '../../domain/funding/rule-sets.js';
import type { Refusal } from '../../domain/refusal.js';
import { firstDayOf, type PartialDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { Project } from '../projects/project.entity.js';
import type { FundingPlanInput } from './funding.dto.js';
import { FundingRepository } from './funding.repository.js';
import { LedgerRepository } from './ledger.repository.js';
import { PlanRulesReader } from './plan-rules.reader.js';
import { planFacts } from './plan-view.js';

export interface JudgedPlan {
  readonly facts: FundingPlan;
  readonly effectiveDate: PartialDate;
  readonly findings: readonly RuleFinding[];
  /** By what they are about: days, figures, what was paid already, the law. */
  readonly refusals: readonly (readonly Refusal[])[];
}

/** What stands against a version of a plan, whether it is to be written or only looked at. */
@Injectable()
export class PlanJudge {
  constructor(
    private readonly plans: FundingRepository,
    private readonly ledger: LedgerRepository,
    private readonly rules: PlanRulesReader,
    private readonly clock: Clock,
  ) {}

  async judge(tx: Tx, project: Project, input: FundingPlanInput): Promise<JudgedPlan> {
    const today = await this.clock.today(tx);
    // Figures of old papers without a date are as old as the project.
    const undated = input.kind === 'recorded' ? project.proposedOn : today;
    const effectiveDate = input.effectiveDate ?? input.decision?.date ?? undated;
    const days = [
      ['effectiveDate', effectiveDate],
      ['decision.date', input.decision?.date],
    ] as const;
    const inFuture = days.flatMap(([path, date]): Refusal[] =>
      date && firstDayOf(date) > today ? [{ code: 'effective-date-in-future', path, facts: { date } }] : [],
    );
    const facts = await this.named(tx, planFacts(input));
    const decided = decidePlan(facts);
    const findings = await this.rules.findings(tx, project.id, { ...facts, effectiveDate });
    const refusals = [
      inFuture,
      decided.allowed ? [] : decided.refusals,
      await this.checkPaid(tx, project.id, facts),
      refusalsOf(findings),
    ];
    return { facts, effectiveDate, findings, refusals };
  }

  private async checkPaid(tx: Tx, projectId: string, plan: FundingPlan): Promise<Refusal[]> {
    if (!binds(plan)) return [];
    return checkPaidWithinApproved(await this.ledger.ofProject(tx, projectId), plan.lines, 'lines');
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
