import { Injectable } from '@nestjs/common';
import type { FundingPlan } from '../../domain/funding/funding-plan.js';
import { checkPlanRules, namesBudgetLines } from '../../domain/funding/plan-rules.js';
import type { RuleFinding } from '../../domain/funding/rule-sets.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { FundingRepository, type StoredPlan } from './funding.repository.js';
import { LedgerFactsReader } from './ledger-facts.reader.js';

/** Judges a plan by the law of its project's time. */
@Injectable()
export class PlanRulesReader {
  constructor(
    private readonly plans: FundingRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly ledgerFacts: LedgerFactsReader,
  ) {}

  /** @param before only versions before this one bound it; all of them unless told */
  async findings(
    tx: Tx,
    projectId: string,
    plan: Pick<FundingPlan, 'kind' | 'totalVnd' | 'lines' | 'cuts'> & { readonly effectiveDate: PartialDate },
    before?: number,
  ): Promise<RuleFinding[]> {
    const contract = await this.parts.contractOf(tx, projectId);
    const previous = await this.plans.findBinding(tx, projectId, before);
    return checkPlanRules({
      plan,
      previous,
      previousByBudgetLine: await this.newestByBudgetLine(tx, previous),
      approvedOn: await this.ledgerFacts.approvedOn(tx, projectId, plan.effectiveDate),
      lumpSumMode: contract?.lumpSumMode ?? null,
    });
  }

  /** Back through the versions that bound, mostly none: an adjustment may leave the budget lines out. */
  private async newestByBudgetLine(tx: Tx, newest: StoredPlan | null): Promise<StoredPlan | null> {
    let plan = newest;
    while (plan && !namesBudgetLines(plan))
      plan = await this.plans.findBinding(tx, plan.projectId, plan.version);
    return plan;
  }
}
