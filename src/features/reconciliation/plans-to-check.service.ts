import { Injectable } from '@nestjs/common';
import { decidePlan, type FundingPlan } from '../../domain/funding/funding-plan.js';
import { sumsOf } from '../../domain/funding/plan-sums.js';
import type { Language } from '../../domain/values/language.js';
import { vnd } from '../../domain/values/vnd.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import { Remembered } from '../audit/remembered.js';
import { PlanPartsRepository } from './plan-parts.repository.js';
import { WorklistRepository } from './worklist.repository.js';

const ON_A_PAGE = 25;
const MOST_REMEMBERED = 20;

/** Plans that wait for an approval or do not tie, each with its sums in every cut and what stands against it. */
@Injectable()
export class PlansToCheckService {
  constructor(
    private readonly transactions: Transactions,
    private readonly worklist: WorklistRepository,
    private readonly parts: PlanPartsRepository,
    private readonly clock: Clock,
  ) {}

  private readonly lists = new Remembered<CheckedPlans>(this.clock, MOST_REMEMBERED);

  /** @param page from 1 */
  listPlans(page: number, language: Language): Promise<CheckedPlans> {
    return this.transactions.read((tx) =>
      this.lists.recall(tx, `${page} ${language}`, () => this.readPlans(tx, page, language)),
    );
  }

  private async readPlans(tx: Tx, page: number, language: Language) {
    const all = await this.worklist.plansToCheck(tx);
    const shown = all.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
    const parts = await this.parts.of(
      tx,
      shown.map(({ planId }) => planId),
    );
    const items = shown.map((plan) => {
      const { effectiveDate, ...content } = parts.get(plan.planId)!;
      const totalVnd = plan.totalVnd === null ? null : vnd(plan.totalVnd);
      const facts = { ...content, kind: plan.kind, totalVnd, effectiveDate };
      return { ...plan, totalVnd, sums: sumsOf(facts), reasons: reasonsAgainst(facts, language) };
    });
    return { items, total: all.length, page, pages: Math.max(1, Math.ceil(all.length / ON_A_PAGE)) };
  }
}

/** What its figures would be refused for if it were approved as it is; the decision is still to come. */
function reasonsAgainst(plan: FundingPlan, language: Language): string[] {
  const decided = decidePlan({ ...plan, kind: 'approved' });
  if (decided.allowed) return [];
  return decided.refusals
    .filter(({ code }) => code !== 'funding-decision-missing')
    .map((refusal) => sentenceOf(refusal, language));
}

export type CheckedPlans = Awaited<ReturnType<PlansToCheckService['readPlans']>>;
