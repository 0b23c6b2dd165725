/** The funding plan of a project: binding under its decision once it is approved, an estimate before. */
import type { Batch } from './batch.js';
import { type Day, dateOf, morningOf } from './days.js';
import { type Line, splitMoney } from './money.js';
import type { Random } from './random.js';
import { INVENTED } from './words.js';

export interface FundedProject {
  readonly id: string;
  readonly level: string;
  readonly leadInstitutionId: string;
  readonly plannedOn: Day;
  /** The approval; absent for an estimate. */
  readonly decisionId: string | null;
}

/** @returns the lines of the plan */
export function addFundingPlan(batch: Batch, random: Random, project: FundedProject): readonly Line[] {
  const { id: project_id, level, leadInstitutionId, plannedOn, decisionId } = project;
  const { totalVnd, lines } = splitMoney(random, level, plannedOn);
  const plan_id = random.uuid();
  batch.add('funding_plan', {
    id: plan_id,
    project_id,
    version: 1,
    kind: decisionId ? 'approved' : 'estimate',
    total_vnd: totalVnd,
    decision_id: decisionId,
    effective_date: dateOf(plannedOn),
    source: INVENTED,
    created_at: morningOf(plannedOn),
  });
  lines.forEach(({ source, sourceDetail, contributors, year, amountVnd }, position) => {
    batch.add('funding_line', {
      id: random.uuid(),
      plan_id,
      position,
      source,
      source_detail: sourceDetail,
      contributors,
      institution_id: source === 'counterpart' ? leadInstitutionId : null,
      year,
      amount_vnd: amountVnd,
    });
  });
  return lines;
}
