import { Injectable } from '@nestjs/common';
import type { Cell, NumberName } from '../../domain/funding/reconciliation.js';
import type { Tx } from '../../platform/database/transactions.js';

/** One pass over the plans that count, their lines and the ledger: the newest estimate and the binding plan of each project. */
const MOVED = `
  with plan as (
    select distinct on (project_id, kind = 'estimate') id, project_id, kind = 'estimate' as planned
    from funding_plan where kind <> 'recorded' order by project_id, kind = 'estimate', version desc
  ), moved as (
    select plan.project_id, line.source, line.year, case when plan.planned then line.amount_vnd else 0 end as planned,
      case when plan.planned then 0 else line.amount_vnd end as approved, 0::bigint as disbursed, 0::bigint as settled
    from plan join funding_line line on line.plan_id = plan.id
    union all
    select project_id, source, year, 0, 0, cash_vnd, settled_vnd from ledger_movement
  )`;

const SUMS = `sum(planned) as planned, sum(approved) as approved, sum(disbursed) as disbursed, sum(settled) as settled`;

const PORTFOLIO = `${MOVED} select source, year, ${SUMS} from moved group by source, year order by source, year`;

/** Projects behind a figure of the portfolio, in the order of their codes. */
const PROJECTS = `${MOVED}
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
