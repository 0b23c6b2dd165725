import { Injectable } from '@nestjs/common';
import type { Cell, NumberName } from '../../domain/funding/reconciliation.js';
import type { Tx } from '../../platform/database/transactions.js';

/** The plans that count: the newest estimate and the binding plan of each project. */
const PLANS = `select distinct on (project_id, kind = 'estimate') id, project_id, kind = 'estimate' as planned
  from funding_plan where kind <> 'recorded' order by project_id, kind = 'estimate', version desc`;

const SUMS = `coalesce(sum(planned), 0) as planned, coalesce(sum(approved), 0) as approved, coalesce(sum(disbursed), 0) as disbursed,
  coalesce(sum(settled), 0) as settled`;

/** One pass over lines and entries, each summed before they meet. */
const PORTFOLIO = `
  with plan as (${PLANS}), moved as (
    select line.source, line.year, sum(line.amount_vnd) filter (where plan.planned) as planned,
      sum(line.amount_vnd) filter (where not plan.planned) as approved, null::numeric as disbursed, null::numeric as settled
    from plan join funding_line line on line.plan_id = plan.id group by line.source, line.year
    union all
    select source, year, null, null, sum(cash_vnd), sum(settled_vnd) from ledger_movement group by source, year
  )
  select source, year, ${SUMS} from moved group by source, year order by source, year`;

/** Projects behind a figure of the portfolio, in the order of their codes. */
const PROJECTS = `
  with plan as (${PLANS}), moved as (
    select plan.project_id, line.source, line.year, case when plan.planned then line.amount_vnd end as planned,
      case when not plan.planned then line.amount_vnd end as approved, null::bigint as disbursed, null::bigint as settled
    from plan join funding_line line on line.plan_id = plan.id
    union all
    select project_id, source, year, null, null, cash_vnd, settled_vnd from ledger_movement
  )
  select project.id, project.code, project.title, part.planned, part.approved, part.disbursed, part.settled
  from (select project_id, ${SUMS} from moved
      where ($1::text is null or source = $1) and (not $2::boolean or year is not distinct from $3::integer)
      group by project_id) part
    join project on project.id = part.project_id
  where ($4::text is null or (project.code, project.id) > ($4, $5::uuid))
  order by project.code, project.id limit $6`;

export interface PortfolioFilter {
  readonly source: string | null;
  /** Undefined: every year; null: money without one. */
  readonly year: number | null | undefined;
}

export interface ProjectSums {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly amounts: Cell['amounts'];
}

type Sums = Record<NumberName, string>;

@Injectable()
export class PortfolioRepository {
  async cells(tx: Tx): Promise<Cell[]> {
    const rows: (Sums & Pick<Cell, 'source' | 'year'>)[] = await tx.query(PORTFOLIO);
    return rows.map((row) => ({ source: row.source, year: row.year, amounts: amountsOf(row) }));
  }

  async projects(
    tx: Tx,
    { source, year }: PortfolioFilter,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<ProjectSums[]> {
    const [code = null, id = null] = after ?? [];
    const rows: (Sums & Pick<ProjectSums, 'id' | 'code' | 'title'>)[] = await tx.query(PROJECTS, [
      source,
      year !== undefined,
      year ?? null,
      code,
      id,
      limit,
    ]);
    return rows.map((row) => ({ id: row.id, code: row.code, title: row.title, amounts: amountsOf(row) }));
  }
}

function amountsOf({ planned, approved, disbursed, settled }: Sums): Cell['amounts'] {
  return {
    planned: BigInt(planned),
    approved: BigInt(approved),
    disbursed: BigInt(disbursed),
    settled: BigInt(settled),
  };
}
