import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { changesOf, differenceBetween, placesThrough } from '../../domain/funding/compare-plans.js';
import { readPlan } from '../../domain/funding/funding-plan.js';
import type { Language } from '../../domain/values/language.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { DecisionRepository } from '../decisions/decisions.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { FundingPlanInput, PlanApproval, PlanDifferencesQuery } from './funding.dto.js';
import { FundingRepository, type StoredPlan } from './funding.repository.js';
import { FundingService } from './funding.service.js';
import { inputOf } from './plan-view.js';

/** So many are set side by side; older ones are read one by one. */
const MOST_VERSIONS = 12;

/** What versions of one plan are to each other. */
@Injectable()
export class PlanVersionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly plans: FundingRepository,
    private readonly funding: FundingService,
    private readonly decisions: DecisionRepository,
  ) {}

  /** Figures of old papers become a binding version under a decision, when they tie to the đồng. */
  async approveRecorded(act: Act, projectId: string, input: PlanApproval, language: Language) {
    const { recorded, newest } = await this.transactions.read(async (tx) => {
      await this.projects.getVisible(tx, act.actor, projectId);
      const recorded = await this.get(tx, projectId, input.version ?? undefined);
      return { recorded, newest: (await this.get(tx, projectId)).version };
    });
    const { version } = recorded;
    if (recorded.kind !== 'recorded') throw Refused.because('funding-not-recorded', { version }, 'version');
    const { differenceVnd } = readPlan(recorded);
    if (differenceVnd) {
      throw Refused.because('funding-difference-unexplained', { difference: differenceVnd }, 'version');
    }
    const plan: FundingPlanInput = { ...inputOf(recorded), ...input, kind: 'approved' };
    return this.funding.writePlan(act, projectId, withoutVersion(plan), language, newest);
  }

  /** Line by line, also those that did not change. */
  compare(actor: Actor, projectId: string, query: PlanDifferencesQuery) {
    return this.transactions.read(async (tx) => {
      await this.projects.getOwn(tx, actor, projectId);
      const to = await this.get(tx, projectId, query.to);
      const from = await this.get(tx, projectId, query.from ?? to.version - 1);
      const names = new Map(
        [...from.lines, ...to.lines].map(({ institutionId, institutionName }) => [
          institutionId,
          institutionName,
        ]),
      );
      const lines = differenceBetween(from, to).map((line) => ({
        ...line,
        contributorName: names.get(line.contributor) ?? line.contributor,
      }));
      return {
        from: headOf(from),
        to: headOf(to),
        lines,
        changeVnd: lines.reduce((sum, { changeVnd }) => sum + changeVnd, 0n),
      };
    });
  }

  /** All versions side by side: what each says of each line and source, and what it changed. */
  history(actor: Actor, projectId: string) {
    return this.transactions.read(async (tx) => {
      const { id, code, title } = await this.projects.getOwn(tx, actor, projectId);
      const plans = await this.plans.newestWhole(tx, projectId, MOST_VERSIONS);
      const decisions = await this.decisions.namesOf(
        tx,
        plans.map(({ decisionId }) => decisionId),
      );
      const names = new Map(
        plans
          .flatMap(({ lines }) => lines)
          .map(({ institutionId, institutionName }) => [institutionId, institutionName]),
      );
      const totals = changesOf(plans.map(({ totalVnd }) => totalVnd));
      return {
        project: { id, code, title },
        versions: plans.map((plan, at) => ({
          ...headOf(plan),
          createdAt: plan.createdAt,
          decision: decisions.get(plan.decisionId) ?? null,
          changeVnd: totals[at]!.changeVnd,
        })),
        sources: placesThrough(plans, { bySource: true }),
        lines: placesThrough(plans).map((line) => ({
          ...line,
          contributorName: names.get(line.contributor) ?? line.contributor,
        })),
      };
    });
  }

  private async get(tx: Tx, projectId: string, version?: number): Promise<StoredPlan> {
    const plan = await this.plans.find(tx, projectId, version);
    if (!plan) throw Refused.because('not-found');
    return plan;
  }
}

function headOf({ version, kind, totalVnd, effectiveDate, decisionId }: StoredPlan) {
  return { version, kind, totalVnd, effectiveDate, decisionId };
}

function withoutVersion({ version: _, ...plan }: FundingPlanInput & { version?: number }): FundingPlanInput {
  return plan;
}

export type PlanHistory = Awaited<ReturnType<PlanVersionsService['history']>>;
