import { Injectable } from '@nestjs/common';
import type { FundingCut, FundingLine, TotalPrecision } from '../../domain/funding/funding-plan.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import { vnd } from '../../domain/values/vnd.js';
import type { Tx } from '../../platform/database/transactions.js';

/** Many versions with their parts in one query. */
const PARTS = `
  select plan.id, plan.total_precision as "totalPrecision", plan.effective_date as "effectiveDate",
    plan.difference_reason as "differenceReason",
    coalesce((select json_agg(line order by line.position) from (
      select position, source, institution_id as "institutionId", institution.name as "institutionName", contributors, year,
        budget_line as "budgetLine", amount_vnd::text as "amountVnd", precision, percent::text as percent
      from funding_line left join institution on institution.id = institution_id where plan_id = plan.id) line), '[]') as lines,
    coalesce((select json_agg(cut order by cut.dimension, cut.key) from (
      select dimension, key, amount_vnd::text as "amountVnd" from funding_cut where plan_id = plan.id) cut), '[]') as cuts
  from funding_plan plan where plan.id = any($1)`;

export interface PlanParts {
  readonly id: string;
  readonly totalPrecision: TotalPrecision;
  readonly effectiveDate: PartialDate;
  readonly differenceReason: string | null;
  readonly lines: readonly FundingLine[];
  readonly cuts: readonly FundingCut[];
}

type Stored<Part> = Omit<Part, 'amountVnd'> & { readonly amountVnd: string | null };

@Injectable()
export class PlanPartsRepository {
  async of(tx: Tx, planIds: readonly string[]): Promise<Map<string, PlanParts>> {
    const plans: (Omit<PlanParts, 'lines' | 'cuts'> & {
      lines: Stored<FundingLine>[];
      cuts: Stored<FundingCut>[];
    })[] = await tx.query(PARTS, [planIds]);
    return new Map(
      plans.map((plan) => [
        plan.id,
        {
          ...plan,
          lines: plan.lines.map(withAmount<FundingLine>),
          cuts: plan.cuts.map(withAmount<FundingCut>),
        },
      ]),
    );
  }
}

function withAmount<Part>(part: Stored<Part>): Part {
  return { ...part, amountVnd: part.amountVnd === null ? null : vnd(part.amountVnd) } as Part;
}
